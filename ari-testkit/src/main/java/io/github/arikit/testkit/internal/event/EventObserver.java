package io.github.arikit.testkit.internal.event;

import com.google.gson.JsonObject;

/** Hears of everything that happens, whoever is subscribed to it. */
@FunctionalInterface
public interface EventObserver {

    /** Something has happened that is reported by an event of this type. */
    void happened(String type, JsonObject details);
}
