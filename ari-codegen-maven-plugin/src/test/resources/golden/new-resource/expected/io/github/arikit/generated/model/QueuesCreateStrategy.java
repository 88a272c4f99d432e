package io.github.arikit.generated.model;

import io.github.arikit.core.Generated;
import io.github.arikit.core.json.TextValue;
import java.util.Objects;

/**
 * The values of {@code queues.create.strategy}, and any other that a later Asterisk sends: an unknown
 * value is kept as it is.
 *
 * @param value the text on the wire
 */
@Generated("io.github.arikit.codegen.emit.ValueSetEmitter")
public record QueuesCreateStrategy(String value) implements TextValue {
    /**
     * {@code ringall}.
     */
    public static final QueuesCreateStrategy RINGALL = new QueuesCreateStrategy("ringall");

    /**
     * {@code fewest}.
     */
    public static final QueuesCreateStrategy FEWEST = new QueuesCreateStrategy("fewest");

    /**
     * Checks that the text is not null.
     */
    public QueuesCreateStrategy {
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
