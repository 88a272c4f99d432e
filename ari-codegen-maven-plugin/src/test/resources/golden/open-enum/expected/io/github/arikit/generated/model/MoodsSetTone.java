package io.github.arikit.generated.model;

import io.github.arikit.core.Generated;
import io.github.arikit.core.json.TextValue;
import java.util.Objects;

/**
 * The values of {@code moods.set.tone}, and any other that a later Asterisk sends: an unknown value is
 * kept as it is.
 *
 * @param value the text on the wire
 */
@Generated("io.github.arikit.codegen.emit.ValueSetEmitter")
public record MoodsSetTone(String value) implements TextValue {
    /**
     * <code>&#42;</code>.
     */
    public static final MoodsSetTone STAR = new MoodsSetTone("*");

    /**
     * {@code #}.
     */
    public static final MoodsSetTone POUND = new MoodsSetTone("#");

    /**
     * Checks that the text is not null.
     */
    public MoodsSetTone {
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
