package io.github.arikit.generated.model;

import io.github.arikit.core.Generated;
import io.github.arikit.core.json.TextValue;
import java.util.Objects;

/**
 * The values of {@code shelves.book.side}, and any other that a later Asterisk sends: an unknown value
 * is kept as it is.
 *
 * @param value the text on the wire
 */
@Generated("io.github.arikit.codegen.emit.ValueSetEmitter")
public record ShelvesBookSide(String value) implements TextValue {
    /**
     * {@code left}.
     */
    public static final ShelvesBookSide LEFT = new ShelvesBookSide("left");

    /**
     * {@code right}.
     */
    public static final ShelvesBookSide RIGHT = new ShelvesBookSide("right");

    /**
     * Checks that the text is not null.
     */
    public ShelvesBookSide {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Returns the text on the wire.
     */
    @Override
    public String toString() {
        return value;
    }
}
