package io.github.arikit.codegen.diff;

import io.github.arikit.codegen.model.Parameter;
import io.github.arikit.codegen.model.TypeRef;
import java.util.Locale;

/** How a report puts types, places and texts into words. */
final class Wording {
    private Wording() {}

    static String type(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return "list of " + type(list.element());
        }
        if (type instanceof TypeRef.MapOf map) {
            return "map of " + type(map.value());
        }
        if (type instanceof TypeRef.ModelRef model) {
            return model.name();
        }
        // What a set of values holds is compared on its own.
        return type instanceof TypeRef.ValueSetRef
                ? type(TypeRef.Scalar.STRING)
                : type.toString().toLowerCase(Locale.ROOT);
    }

    static String place(Parameter.In place) {
        return switch (place) {
            case PATH -> "path";
            case QUERY -> "query";
            case BODY -> "body";
            case WHOLE_BODY -> "whole body";
        };
    }

    /** Returns facts and the first sentence of a text, or what there is of them. */
    static String with(String facts, String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        int end = plain.indexOf(". ");
        String sentence = end < 0 ? plain : plain.substring(0, end + 1);
        if (sentence.isEmpty()) {
            return facts;
        }
        String closed = sentence.endsWith(".") ? sentence : sentence + ".";
        return facts.isEmpty() ? closed : facts + ": " + closed;
    }

    static String wasIs(String before, String after) {
        return "was " + before + ", is " + after;
    }
}
