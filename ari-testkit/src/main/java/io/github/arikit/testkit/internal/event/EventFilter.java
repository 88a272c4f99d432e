package io.github.arikit.testkit.internal.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

/** The types of events that an application wants and does not want. */
public final class EventFilter {
    private JsonArray allowed = new JsonArray();
    private JsonArray disallowed = new JsonArray();

    /** Tells whether events of this type may pass. */
    public boolean passes(String type) {
        return (allowed.isEmpty() || names(allowed, type)) && !names(disallowed, type);
    }

    /** Lets only these pass; an empty list lets everything. */
    public void allow(JsonArray types) {
        allowed = types;
    }

    /** Keeps these from passing. */
    public void disallow(JsonArray types) {
        disallowed = types;
    }

    /** Returns what {@link #allow} was given last. */
    public JsonArray allowed() {
        return allowed;
    }

    /** Returns what {@link #disallow} was given last. */
    public JsonArray disallowed() {
        return disallowed;
    }

    private static boolean names(JsonArray types, String type) {
        for (JsonElement entry : types) {
            if (entry.getAsJsonObject().get("type").getAsString().equals(type)) {
                return true;
            }
        }
        return false;
    }
}
