package io.github.arikit.handles;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How an attempt to reach somebody ended, and what Asterisk said about it. Immutable.
 *
 * @param outcome how it ended
 * @param status the last status of the dial, such as {@code ANSWER} or {@code RINGING}; empty if dialling never began
 * @param cause the Q.850 cause with which the called channel ended, or the far end asked for its end if that tells
 *     more; absent if it was answered, or has not ended
 * @param causeText the cause in the words of Asterisk; empty where it gives none
 * @param techCause the cause in terms of the channel's technology, for SIP the status code, such as 486; absent if
 *     Asterisk, before release 20.17, 22.7 and 23.1, or the technology does not tell
 */
public record DialResult(
        DialOutcome outcome, String status, OptionalInt cause, String causeText, OptionalInt techCause) {

    /** Checks that no part is null. */
    public DialResult {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(causeText, "causeText");
        Objects.requireNonNull(techCause, "techCause");
    }

    /** Tells whether the called party has answered. */
    public boolean isAnswered() {
        return outcome == DialOutcome.ANSWERED;
    }
}
