package io.github.arikit.ext.play;

import java.util.Objects;

/**
 * What a matcher makes of the digits so far. Immutable.
 *
 * @param outcome whether more is needed
 * @param digits what the digits count as from now on; further ones are appended to it
 */
public record DigitMatch(Outcome outcome, String digits) {

    /** Whether more digits are needed. */
    public enum Outcome {
        /** More digits may make it complete. */
        INCOMPLETE,
        /** This is what was asked for. */
        COMPLETE,
        /** No further digit can make it complete. */
        INVALID
    }

    /** Checks that nothing is null. */
    public DigitMatch {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(digits, "digits");
    }

    /** Asks for more digits. */
    public static DigitMatch incomplete(String digits) {
        return new DigitMatch(Outcome.INCOMPLETE, digits);
    }

    /** Says that this is what was asked for. */
    public static DigitMatch complete(String digits) {
        return new DigitMatch(Outcome.COMPLETE, digits);
    }

    /** Says that this can never become what was asked for. */
    public static DigitMatch invalid(String digits) {
        return new DigitMatch(Outcome.INVALID, digits);
    }
}
