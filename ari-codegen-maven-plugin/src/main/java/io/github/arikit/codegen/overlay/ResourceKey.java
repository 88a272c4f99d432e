package io.github.arikit.codegen.overlay;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A resource that has a key.
 *
 * @param path the path that addresses one such resource
 * @param kind the kind of its key
 * @param handle the name of its handle, such as {@code LiveRecording}
 * @param name the name of a parameter that takes its key, such as {@code recording}
 */
public record ResourceKey(String path, String kind, String handle, String name) {

    /** Tells whether the file has all of it. */
    boolean isWhole() {
        return Stream.of(path, kind, handle, name).allMatch(Objects::nonNull);
    }

    /** Tells whether a path addresses such a resource, or something below it. */
    public boolean covers(String other) {
        return other.equals(path) || other.startsWith(path + "/");
    }
}
