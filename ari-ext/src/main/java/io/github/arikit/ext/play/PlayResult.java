package io.github.arikit.ext.play;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a play ended, and what was pressed. Immutable.
 *
 * @param status how it ended
 * @param digits the digits of the last round, as the matching left them: without a terminator, for example
 * @param duration how long it took, from the start to the end
 * @param reason what happened, for people; empty where the status says it all
 * @param cause the exception behind it, if there is one
 */
public record PlayResult(
        PlayStatus status, String digits, Duration duration, String reason, Optional<Throwable> cause) {

    /** Checks that nothing is null. */
    public PlayResult {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(digits, "digits");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }

    /** Tells whether the digits are what was asked for. */
    public boolean isMatched() {
        return status == PlayStatus.MATCHED;
    }
}
