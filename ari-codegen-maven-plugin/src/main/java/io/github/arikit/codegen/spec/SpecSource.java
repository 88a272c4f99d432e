package io.github.arikit.codegen.spec;

/** Where the api-docs of a release come from. */
interface SpecSource {
    /** The name of the listing of all resources. */
    String LISTING = "resources";

    /** Returns what kind of source this is, for the manifest: {@code folder} or {@code server}. */
    String kind();

    /**
     * Returns the text of one file.
     *
     * @param name {@value #LISTING}, or the name of a resource
     * @throws SpecException if it cannot be had; the message says what was tried and what to do
     */
    String text(String name) throws SpecException;
}
