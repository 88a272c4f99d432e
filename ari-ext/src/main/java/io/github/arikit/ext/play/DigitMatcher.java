package io.github.arikit.ext.play;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Decides which digits are what an application asks for. Digits are {@code 0} to {@code 9}, {@code *}, {@code #} and
 * {@code A} to {@code D}.
 */
@FunctionalInterface
public interface DigitMatcher {

    /**
     * Judges the digits so far. Called after each digit, one call at a time for each play; an exception ends the play
     * as failed.
     *
     * @param digits what was pressed, or what an earlier judgement made of it with the new digit at its end
     */
    DigitMatch match(String digits);

    /** Returns a matcher that takes the first digit, whichever it is. */
    static DigitMatcher any() {
        return DigitMatch::complete;
    }

    /**
     * Returns a matcher that takes what is equal to an entry. Digits are invalid as soon as no entry begins with them.
     * An entry that another one is the beginning of is never reached.
     *
     * @throws IllegalArgumentException if there is no entry, or an empty one
     */
    static DigitMatcher oneOf(Collection<String> entries) {
        List<String> wanted = List.copyOf(entries);
        if (wanted.isEmpty() || wanted.contains("")) {
            throw new IllegalArgumentException("There must be entries, and none may be empty: " + wanted);
        }
        return digits -> {
            if (wanted.contains(digits)) {
                return DigitMatch.complete(digits);
            }
            boolean possible = wanted.stream().anyMatch(entry -> entry.startsWith(digits));
            return possible ? DigitMatch.incomplete(digits) : DigitMatch.invalid(digits);
        };
    }

    /**
     * Returns a matcher that takes any digits of this length.
     *
     * @throws IllegalArgumentException if the length is less than 1
     */
    static DigitMatcher length(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("At least one digit must be asked for, not " + length);
        }
        return digits -> digits.length() >= length ? DigitMatch.complete(digits) : DigitMatch.incomplete(digits);
    }

    /**
     * Returns a matcher that takes what comes before the terminator, be it nothing.
     *
     * @param terminator one digit or several, such as {@code #}
     * @throws IllegalArgumentException if the terminator is empty
     */
    static DigitMatcher terminator(String terminator) {
        Objects.requireNonNull(terminator, "terminator");
        if (terminator.isEmpty()) {
            throw new IllegalArgumentException("The terminator is empty");
        }
        return digits -> {
            int end = digits.indexOf(terminator);
            return end < 0 ? DigitMatch.incomplete(digits) : DigitMatch.complete(digits.substring(0, end));
        };
    }

    /**
     * Returns a matcher that takes digits of this length, or fewer if the terminator follows. The terminator is never
     * among the digits.
     *
     * @throws IllegalArgumentException if the length is less than 1, or the terminator is empty
     */
    static DigitMatcher lengthOrTerminator(int length, String terminator) {
        DigitMatcher full = length(length);
        DigitMatcher terminated = terminator(terminator);
        return digits -> {
            DigitMatch match = terminated.match(digits);
            return match.outcome() == DigitMatch.Outcome.COMPLETE ? match : full.match(digits);
        };
    }
}
