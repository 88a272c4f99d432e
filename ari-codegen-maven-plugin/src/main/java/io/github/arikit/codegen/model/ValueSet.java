package io.github.arikit.codegen.model;

import java.util.List;

/**
 * An open set of text values: those that are known, and room for those that are not.
 *
 * @param name its Java name, such as {@code HangupReason}
 * @param values the values known, in the order of the specification
 * @param source where the specification lists them, such as {@code channels.hangup.reason}; the first of several
 */
public record ValueSet(String name, List<Value> values, String source) {

    /**
     * One value.
     *
     * @param text the value on the wire
     * @param since the first releases that have it, one for each branch; empty if not known
     * @param meaning what it means, in words; empty if there is no text
     */
    public record Value(String text, List<String> since, String meaning) {}
}
