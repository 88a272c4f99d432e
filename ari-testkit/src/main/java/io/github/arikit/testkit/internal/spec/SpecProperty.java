package io.github.arikit.testkit.internal.spec;

/**
 * One property of a model.
 *
 * @param type its type, such as {@code List[string]}
 * @param required whether the specification promises it
 */
public record SpecProperty(String type, boolean required) {}
