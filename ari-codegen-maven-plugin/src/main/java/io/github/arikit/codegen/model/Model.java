package io.github.arikit.codegen.model;

import java.util.List;
import java.util.Optional;

/**
 * One model.
 *
 * @param name its name on the wire
 * @param parent the model it derives from
 * @param properties its own properties, those of the parent left out
 * @param since the first releases that have it, one for each branch; empty if not known
 * @param text what it is, in words; empty if there is no text
 * @param reference the address of Asterisk's own reference on it
 */
public record Model(
        String name,
        Optional<String> parent,
        List<Property> properties,
        List<String> since,
        String text,
        String reference) {}
