package io.github.arikit.codegen.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One parameter of an operation.
 *
 * @param name its name on the wire
 * @param in where it goes
 * @param type its type; a list if it takes several values
 * @param required whether it must be given
 * @param minimum the smallest number allowed
 * @param defaultValue what Asterisk documents as used when it is left out
 * @param since the first releases that have it, one for each branch; empty if not known
 * @param text what it is, in words; empty if there is no text
 */
public record Parameter(
        String name,
        In in,
        TypeRef type,
        boolean required,
        OptionalInt minimum,
        Optional<String> defaultValue,
        List<String> since,
        String text) {

    /** The places a parameter can be in. */
    public enum In {
        /** In the path, and always required. */
        PATH,
        /** In the query. */
        QUERY,
        /** In the JSON body, under its name. */
        BODY,
        /** The JSON body itself. */
        WHOLE_BODY
    }
}
