package io.github.arikit.generated.model;

import io.github.arikit.core.Generated;
import io.github.arikit.core.json.JsonBytes;
import io.github.arikit.core.json.NameTable;
import io.github.arikit.core.json.TextValue;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    private static final NameTable TEXTS = NameTable.of("ringall", "fewest");

    private static final List<QueuesCreateStrategy> KNOWN = List.of(RINGALL, FEWEST);

    /**
     * Checks that the text is not null.
     */
    public QueuesCreateStrategy(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the value that is next, which makes nothing new of one that is known; null if it is null.
     */
    public static @Nullable QueuesCreateStrategy fromJson(JsonBytes in) throws IOException {
        int known = in.textIn(TEXTS);
        if (known >= 0) {
            return KNOWN.get(known);
        }
        @Nullable String text = in.string();
        return text == null ? null : new QueuesCreateStrategy(text);
    }

    /**
     * Returns the text on the wire.
     */
    @Override
    public String toString() {
        return value;
    }
}
