package io.github.arikit.codegen.spec;

import java.util.Optional;

/**
 * A place in the api-docs that a problem can be pinned to.
 *
 * @param file the name of the file, such as {@code channels.json}
 * @param path the JSON path within it
 */
record Place(String file, String path) {

    Place child(String name) {
        return new Place(file, path + "." + name);
    }

    Place element(int index) {
        return new Place(file, path + "[" + index + "]");
    }

    /** Returns the place that this one is directly in; empty for a whole file. */
    Optional<Place> parent() {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? Optional.empty() : Optional.of(new Place(file, path.substring(0, end)));
    }

    @Override
    public String toString() {
        return file + " at " + path;
    }
}
