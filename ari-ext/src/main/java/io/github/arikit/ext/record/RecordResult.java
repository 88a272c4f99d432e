package io.github.arikit.ext.record;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a recording ended, and what there is of it. Immutable.
 *
 * @param status how it ended
 * @param recording what was recorded, to be reviewed; empty if it was discarded, failed or never began
 * @param length how long it is, in whole seconds as Asterisk tells it at the end; zero if that is not heard
 * @param digits what was pressed meanwhile, the key that ended it included
 * @param elapsed the time from the start to the end, pauses included
 * @param reason what happened, for people; empty where the status says it all
 * @param cause the exception behind it, if there is one
 */
public record RecordResult(
        RecordStatus status,
        Optional<Recorded> recording,
        Duration length,
        String digits,
        Duration elapsed,
        String reason,
        Optional<Throwable> cause) {

    /** Checks that nothing is null. */
    public RecordResult {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(recording, "recording");
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(digits, "digits");
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }
}
