package io.github.arikit.ext.audiouri;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of media that Asterisk plays. A later release may bring more. */
public enum MediaScheme {
    /** A sound file, without its extension, or the HTTP address of one. */
    SOUND("sound"),
    /** A stored recording. */
    RECORDING("recording"),
    /** A whole number, said as a number. */
    NUMBER("number"),
    /** Digits, star, pound and minus, said one by one. */
    DIGITS("digits"),
    /** Text, spelled character by character. */
    CHARACTERS("characters"),
    /** A tone of the country's indications, or a pattern of frequencies. */
    TONE("tone");

    private final String prefix;

    MediaScheme(String prefix) {
        this.prefix = prefix;
    }

    /** Returns what stands before the colon, such as {@code sound}. Asterisk knows it in lower case only. */
    public String prefix() {
        return prefix;
    }

    static Optional<MediaScheme> ofPrefix(String prefix) {
        return Stream.of(values())
                .filter(scheme -> scheme.prefix.equals(prefix))
                .findFirst();
    }
}
