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

    private static final NameTable TEXTS = NameTable.of("*", "#");

    private static final List<MoodsSetTone> KNOWN = List.of(STAR, POUND);

    /**
     * Checks that the text is not null.
     */
    public MoodsSetTone(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the value that is next, which makes nothing new of one that is known; null if it is null.
     */
    public static @Nullable MoodsSetTone fromJson(JsonBytes in) throws IOException {
        int known = in.textIn(TEXTS);
        if (known >= 0) {
            return KNOWN.get(known);
        }
        @Nullable String text = in.string();
        return text == null ? null : new MoodsSetTone(text);
    }

    /**
     * Returns the text on the wire.
     */
    @Override
    public String toString() {
        return value;
    }
}
