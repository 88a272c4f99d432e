package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of a channel, a bridge or the whole server. */
public final class Variables {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> reported = new LinkedHashMap<>();
    private final Map<String, String> soonReported = new LinkedHashMap<>();
    private final Set<String> prepared = new LinkedHashSet<>();

    /** Returns a value, or null if it is not set. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /**
     * Sets a value. If it is to be reported, it is part of every event about its owner from now on; setting it again
     * without that does not change what is reported.
     */
    public void set(String name, String value, boolean report) {
        values.put(name, value);
        if (report) {
            reported.put(name, value);
        }
    }

    /** Sets a value of something that is just being made: events tell it only after the next change. */
    public void prepare(String name, String value, boolean report) {
        values.put(name, value);
        if (report) {
            soonReported.put(name, value);
        }
        prepared.add(name);
    }

    /** Returns the names of what was prepared, in order. */
    Set<String> prepared() {
        return Collections.unmodifiableSet(prepared);
    }

    /** Lets events tell what was prepared. */
    void refresh() {
        reported.putAll(soonReported);
        soonReported.clear();
    }

    /** Returns what is reported, or null if nothing is. */
    public @Nullable JsonObject reported() {
        if (reported.isEmpty()) {
            return null;
        }
        JsonObject object = new JsonObject();
        reported.forEach(object::addProperty);
        return object;
    }
}
