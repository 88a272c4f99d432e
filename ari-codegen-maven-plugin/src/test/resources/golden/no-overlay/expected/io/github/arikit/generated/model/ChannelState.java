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

    private static final NameTable TEXTS = NameTable.of("Up", "Down");

    private static final List<ChannelState> KNOWN = List.of(UP, DOWN);

    /**
     * Checks that the text is not null.
     */
    public ChannelState(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the value that is next, which makes nothing new of one that is known; null if it is null.
     */
    public static @Nullable ChannelState fromJson(JsonBytes in) throws IOException {
        int known = in.textIn(TEXTS);
        if (known >= 0) {
            return KNOWN.get(known);
        }
        @Nullable String text = in.string();
        return text == null ? null : new ChannelState(text);
    }

    /**
     * Returns the text on the wire.
     */
    @Override
    public String toString() {
        return value;
    }
}
