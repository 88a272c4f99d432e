package io.github.arikit.handles;

import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelHangupRequest;
import io.github.arikit.generated.event.Dial;
import io.github.arikit.generated.event.Event;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a called channel tell about the attempt to reach it. Feed it {@link Dial},
 * {@link ChannelHangupRequest} and {@link ChannelDestroyed} in the order in which they come, from before the dial
 * begins; it ignores other events, and those of other channels. Not to be shared between threads.
 *
 * <p>A status that leaves no doubt decides at once: {@code ANSWER}, {@code BUSY}, {@code CONGESTION}. Asterisk does not
 * send one in every case, and calls much {@code NOANSWER}; then the end of the channel decides, by its Q.850 cause and
 * by who asked for it. Where the far end goes while the dial only begins, the channel can end with normal clearing, and
 * only the request of the far end has the cause.
 */
public final class DialProgress {
    private final String channel;
    private String status = "";
    private boolean begun;
    private boolean calledOff;
    private OptionalInt causeOfFarEnd = OptionalInt.empty();
    private @Nullable DialOutcome outcome;
    private @Nullable ChannelDestroyed end;

    /** Follows the channel with this id, which is the one that is called. */
    public DialProgress(String channel) {
        this.channel = Objects.requireNonNull(channel, "channel");
    }

    /** Takes notice of an event. */
    public void accept(Event event) {
        if (event instanceof Dial dial && dial.peer().id().equals(channel)) {
            dial(dial.dialStatus());
        } else if (event instanceof ChannelHangupRequest request
                && concerns(request.channel().id())) {
            // Only who hangs up on this side asks softly; the far side just goes.
            if (request.soft().orElse(false)) {
                calledOff = true;
            } else {
                causeOfFarEnd = request.cause();
            }
        } else if (event instanceof ChannelDestroyed destroyed
                && concerns(destroyed.channel().id())) {
            end = destroyed;
            if (outcome == null) {
                outcome = DialOutcome.ofCause(destroyed.cause())
                        .or(this::ofFarEnd)
                        .orElseGet(this::withoutCause);
            }
        }
    }

    private boolean concerns(String id) {
        return end == null && id.equals(channel);
    }

    private void dial(String reported) {
        begun = true;
        if (outcome == null) {
            status = reported;
            outcome = DialOutcome.ofStatus(reported).orElse(null);
        }
    }

    private Optional<DialOutcome> ofFarEnd() {
        return causeOfFarEnd.isPresent() ? DialOutcome.ofCause(causeOfFarEnd.getAsInt()) : Optional.empty();
    }

    private DialOutcome withoutCause() {
        if (calledOff) {
            return DialOutcome.CANCELLED;
        }
        // A dial that Asterisk gives up before it begins leads nowhere, as with an extension that does not exist.
        return begun ? DialOutcome.NO_ANSWER : DialOutcome.UNREACHABLE;
    }

    /** Returns the last status of the dial, such as {@code RINGING}; empty if there was none. */
    public String status() {
        return status;
    }

    /** Tells whether the channel has ended, so that nothing more is to come. */
    public boolean hasEnded() {
        return end != null;
    }

    /**
     * Returns the result; empty while it is not known. It is known when the party has answered or Asterisk has named a
     * failure, and complete, with its causes, when the channel has ended.
     */
    public Optional<DialResult> result() {
        return Optional.ofNullable(outcome).map(this::result);
    }

    private DialResult result(DialOutcome known) {
        ChannelDestroyed ended = end;
        if (ended == null || known == DialOutcome.ANSWERED) {
            return new DialResult(known, status, OptionalInt.empty(), "", OptionalInt.empty());
        }
        if (DialOutcome.ofCause(ended.cause()).isEmpty() && ofFarEnd().isPresent()) {
            return new DialResult(known, status, causeOfFarEnd, "", TechCause.of(ended));
        }
        return new DialResult(known, status, OptionalInt.of(ended.cause()), ended.causeTxt(), TechCause.of(ended));
    }
}
