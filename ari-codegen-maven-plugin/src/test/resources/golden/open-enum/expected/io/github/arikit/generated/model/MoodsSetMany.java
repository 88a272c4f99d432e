package io.github.arikit.generated.model;

import io.github.arikit.core.Generated;
import io.github.arikit.core.json.TextValue;
import java.util.Objects;

/**
 * The values of {@code moods.set.many}, and any other that a later Asterisk sends: an unknown value is
 * kept as it is.
 *
 * @param value the text on the wire
 */
@Generated("io.github.arikit.codegen.emit.ValueSetEmitter")
public record MoodsSetMany(String value) implements TextValue {
    /**
     * {@code one}.
     */
    public static final MoodsSetMany ONE = new MoodsSetMany("one");

    /**
     * {@code two}.
     */
    public static final MoodsSetMany TWO = new MoodsSetMany("two");

    /**
     * Checks that the text is not null.
     */
    public MoodsSetMany {
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
