package io.github.arikit.testkit.internal.spec;

import java.util.List;
import java.util.Map;

/**
 * One model of the specification.
 *
 * @param name its name
 * @param properties its own properties by name, without those it inherits
 * @param subTypes the models that inherit from it
 */
public record SpecModel(String name, Map<String, SpecProperty> properties, List<String> subTypes) {}
