package io.github.arikit.testkit.internal.world;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The recordings that are finished. */
public final class StoredRecordings {
    private final Map<String, StoredRecording> byName = new TreeMap<>();

    /** Returns the recording of this name, or null. */
    public @Nullable StoredRecording find(String name) {
        return byName.get(name);
    }

    /** Returns all, by name. */
    public Collection<StoredRecording> all() {
        return List.copyOf(byName.values());
    }

    /** Stores a recording in place of what has its name. */
    public void store(StoredRecording recording) {
        byName.put(recording.name(), recording);
    }

    /** Removes a recording, and tells whether it was there. */
    public boolean remove(String name) {
        return byName.remove(name) != null;
    }
}
