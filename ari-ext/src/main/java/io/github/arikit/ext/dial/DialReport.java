package io.github.arikit.ext.dial;

import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.DialOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How dialling ended. Immutable.
 *
 * @param status how it ended
 * @param answered the channel of who answered; empty unless somebody did
 * @param bridge the bridge in which caller and called are; empty if there is no call, or no caller
 * @param attempts what became of each endpoint that was tried, in the order in which they were begun
 * @param elapsed the time from the start to the end of dialling
 * @param reason what happened, for people; empty where the status says it all
 * @param cause the exception behind it, if there is one
 */
public record DialReport(
        DialStatus status,
        Optional<ChannelHandle> answered,
        Optional<BridgeHandle> bridge,
        List<Attempt> attempts,
        Duration elapsed,
        String reason,
        Optional<Throwable> cause) {

    /** Copies the attempts. */
    public DialReport {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(answered, "answered");
        Objects.requireNonNull(bridge, "bridge");
        attempts = List.copyOf(attempts);
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }

    /** Tells whether somebody has answered and is connected. */
    public boolean isAnswered() {
        return status == DialStatus.ANSWERED;
    }

    /**
     * Returns the outcome of the whole in one word: where nobody answered, that of the attempt which came closest, busy
     * before silent, rejected, unreachable and failed.
     */
    public DialOutcome outcome() {
        return switch (status) {
            case ANSWERED -> DialOutcome.ANSWERED;
            case CANCELLED, CALLER_HUNG_UP -> DialOutcome.CANCELLED;
            case TIMED_OUT -> DialOutcome.NO_ANSWER;
            case FAILED -> DialOutcome.FAILED;
            case NOT_ANSWERED -> closest();
        };
    }

    private DialOutcome closest() {
        return Stream.of(DialOutcome.BUSY, DialOutcome.NO_ANSWER, DialOutcome.REJECTED, DialOutcome.UNREACHABLE)
                .filter(outcome ->
                        attempts.stream().anyMatch(attempt -> attempt.result().outcome() == outcome))
                .findFirst()
                .orElse(DialOutcome.FAILED);
    }
}
