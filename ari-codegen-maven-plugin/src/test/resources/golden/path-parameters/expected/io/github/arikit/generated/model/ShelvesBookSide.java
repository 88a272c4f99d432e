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

    private static final NameTable TEXTS = NameTable.of("left", "right");

    private static final List<ShelvesBookSide> KNOWN = List.of(LEFT, RIGHT);

    /**
     * Checks that the text is not null.
     */
    public ShelvesBookSide(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the value that is next, which makes nothing new of one that is known; null if it is null.
     */
    public static @Nullable ShelvesBookSide fromJson(JsonBytes in) throws IOException {
        int known = in.textIn(TEXTS);
        if (known >= 0) {
            return KNOWN.get(known);
        }
        @Nullable String text = in.string();
        return text == null ? null : new ShelvesBookSide(text);
    }

    /**
     * Returns the text on the wire.
     */
    @Override
    public String toString() {
        return value;
    }
}
