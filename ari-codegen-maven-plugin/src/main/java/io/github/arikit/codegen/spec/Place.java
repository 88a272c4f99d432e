package io.github.arikit.codegen.spec;

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

    @Override
    public String toString() {
        return file + " at " + path;
    }
}
