package io.github.arikit.codegen.model;

import java.util.List;

/**
 * One property of a model.
 *
 * @param name its name on the wire
 * @param type its type
 * @param required whether the specification of the first release that has it promises it
 * @param since the first releases that have it, one for each branch; empty if not known
 * @param text what it is, in words; empty if there is no text
 */
public record Property(String name, TypeRef type, boolean required, List<String> since, String text) {}
