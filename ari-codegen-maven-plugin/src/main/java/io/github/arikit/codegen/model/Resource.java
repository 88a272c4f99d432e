package io.github.arikit.codegen.model;

import java.util.List;

/**
 * One resource, which is one file of the api-docs.
 *
 * @param name its name, such as {@code channels}
 * @param operations its operations
 * @param text what it is about, in words; empty if there is no text
 */
public record Resource(String name, List<Operation> operations, String text) {}
