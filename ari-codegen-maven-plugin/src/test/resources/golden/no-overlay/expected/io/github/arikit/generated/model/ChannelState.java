package io.github.arikit.generated.model;

import io.github.arikit.core.Generated;
import io.github.arikit.core.json.TextValue;
import java.util.Objects;

/**
 * The values of {@code Channel.state}, and any other that a later Asterisk sends: an unknown value is
 * kept as it is.
 *
 * @param value the text on the wire
 */
@Generated("io.github.arikit.codegen.emit.ValueSetEmitter")
public record ChannelState(String value) implements TextValue {
    /**
     * {@code Up}.
     */
    public static final ChannelState UP = new ChannelState("Up");

    /**
     * {@code Down}.
     */
    public static final ChannelState DOWN = new ChannelState("Down");

    /**
     * Checks that the text is not null.
     */
    public ChannelState {
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
