package io.github.arikit.ext.play;

import io.github.arikit.ext.play.DigitMatch.Outcome;
import org.jspecify.annotations.Nullable;

/** The digits of one round, and what they are worth. */
final class Digits {
    private final @Nullable DigitMatcher matcher;
    private String text = "";

    /** Collects digits; without a matcher nothing is ever asked for. */
    Digits(@Nullable DigitMatcher matcher) {
        this.matcher = matcher;
    }

    boolean areAskedFor() {
        return matcher != null;
    }

    Outcome add(String digit) {
        text += digit;
        if (matcher == null) {
            return Outcome.INCOMPLETE;
        }
        DigitMatch match = matcher.match(text);
        text = match.digits();
        return match.outcome();
    }

    void clear() {
        text = "";
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text;
    }
}
