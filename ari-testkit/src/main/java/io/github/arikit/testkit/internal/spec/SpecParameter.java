package io.github.arikit.testkit.internal.spec;

import java.util.List;
import java.util.OptionalLong;

/**
 * One parameter of an operation.
 *
 * @param name its name on the wire
 * @param in {@code path}, {@code query} or {@code body}
 * @param type the data type, such as {@code string}
 * @param required whether the specification asks for it
 * @param multiple whether it takes several values
 * @param allowed the values it may have; empty where any will do
 * @param min the least number it may be
 */
public record SpecParameter(
        String name,
        String in,
        String type,
        boolean required,
        boolean multiple,
        List<String> allowed,
        OptionalLong min) {

    /** Tells whether it is part of the path. */
    public boolean isPath() {
        return in.equals("path");
    }

    /** Tells whether it is the JSON body, or a key of it. */
    public boolean isBody() {
        return in.equals("body");
    }

    /** Tells whether the whole JSON body is its value, rather than what is under its name. */
    public boolean isWholeBody() {
        return isBody() && type.equals("object");
    }
}
