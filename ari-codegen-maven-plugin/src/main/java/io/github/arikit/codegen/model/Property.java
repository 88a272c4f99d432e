package io.github.arikit.codegen.model;

/**
 * One property of a model.
 *
 * @param name its name on the wire
 * @param type its type
 * @param required whether the specification promises it
 * @param text what it is, in words; empty if there is no text
 */
public record Property(String name, TypeRef type, boolean required, String text) {}
