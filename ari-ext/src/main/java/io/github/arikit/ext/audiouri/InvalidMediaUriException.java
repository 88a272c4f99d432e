package io.github.arikit.ext.audiouri;

import java.util.Objects;

/**
 * A media URI that Asterisk would not play, or not completely.
 *
 * <p>The message says what is wrong without repeating the value, which may be a PIN or an address with a password;
 * {@link #uri()} has all of it. Immutable.
 */
public final class InvalidMediaUriException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String uri;

    InvalidMediaUriException(Problem problem, String uri, String message) {
        super(message);
        this.problem = Objects.requireNonNull(problem, "problem");
        this.uri = Objects.requireNonNull(uri, "uri");
    }

    /** Returns what is wrong. */
    public Problem problem() {
        return problem;
    }

    /** Returns the whole URI as it was given. */
    public String uri() {
        return uri;
    }

    /** What can be wrong with a media URI. A later release may bring more. */
    public enum Problem {
        /** There is no colon. Asterisk never reports such a playback as finished. */
        NO_SCHEME,
        /** Asterisk has no such scheme; upper case counts. It never reports such a playback as finished. */
        UNKNOWN_SCHEME,
        /** Nothing, or only blanks, follows the scheme. */
        NO_VALUE,
        /** What follows {@code number:} is not a whole number in decimal digits. */
        NOT_A_NUMBER,
        /** The number is too large for Asterisk, which would say another one, or none. */
        NUMBER_OUT_OF_RANGE,
        /** Asterisk would leave a character out. */
        UNSPEAKABLE_CHARACTER,
        /** The address of a remote sound cannot be read, or names no host. */
        BAD_ADDRESS
    }
}
