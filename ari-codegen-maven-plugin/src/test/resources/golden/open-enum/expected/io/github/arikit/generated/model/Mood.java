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
 * The values of {@code moods.set.mood}, and any other that a later Asterisk sends: an unknown value is
 * kept as it is.
 *
 * @param value the text on the wire
 */
@Generated("io.github.arikit.codegen.emit.ValueSetEmitter")
public record Mood(String value) implements TextValue {
    /**
     * {@code Good}.
     */
    public static final Mood GOOD = new Mood("Good");

    /**
     * {@code bad}: not good.
     */
    public static final Mood BAD = new Mood("bad");

    /**
     * {@code sleepy}.
     */
    public static final Mood SLEEPY = new Mood("sleepy");

    /**
     * {@code GOOD}.
     */
    public static final Mood GOOD_ = new Mood("GOOD");

    /**
     * {@code so-so}: neither {@code good} nor bad.
     */
    public static final Mood SO_SO = new Mood("so-so");

    /**
     * {@code so so}.
     */
    public static final Mood SO_SO_ = new Mood("so so");

    /**
     * <code>&#42;</code>.
     */
    public static final Mood STAR = new Mood("*");

    /**
     * {@code -}.
     */
    public static final Mood VALUE_ = new Mood("-");

    /**
     * {@code 4ever}.
     */
    public static final Mood VALUE_4EVER = new Mood("4ever");

    /**
     * {@code class}.
     */
    public static final Mood CLASS = new Mood("class");

    private static final NameTable TEXTS = NameTable.of("Good", "bad", "sleepy", "GOOD", "so-so", "so so", "*", "-", "4ever", "class");

    private static final List<Mood> KNOWN = List.of(GOOD, BAD, SLEEPY, GOOD_, SO_SO, SO_SO_, STAR, VALUE_, VALUE_4EVER, CLASS);

    /**
     * Checks that the text is not null.
     */
    public Mood(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the value that is next, which makes nothing new of one that is known; null if it is null.
     */
    public static @Nullable Mood fromJson(JsonBytes in) throws IOException {
        int known = in.textIn(TEXTS);
        if (known >= 0) {
            return KNOWN.get(known);
        }
        @Nullable String text = in.string();
        return text == null ? null : new Mood(text);
    }

    /**
     * Returns the text on the wire.
     */
    @Override
    public String toString() {
        return value;
    }
}
