package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.time.Timeline;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt to reach someone through a channel; what the far side does arrives here. */
public final class DialAttempt {
    private final Channel channel;
    private final Dialing dialing;
    private final ChannelEvents events;
    private final Hangups hangups;
    private Timeline.@Nullable Timer timeout;
    private boolean over;

    DialAttempt(Channel channel, Dialing dialing, ChannelEvents events, Hangups hangups) {
        this.channel = channel;
        this.dialing = dialing;
        this.events = events;
        this.hangups = hangups;
    }

    void start(Timeline timeline) {
        channel.dial(this);
        events.dial(dialing.caller(), channel, dialing.dialString(), "");
        Duration limit = dialing.limit();
        if (limit != null) {
            timeout = timeline.after(limit, this::expired);
        }
    }

    void ringing() {
        if (!over) {
            channel.state(ChannelState.RINGING);
            events.stateChange(channel);
            report("RINGING");
        }
    }

    void progress() {
        if (!over) {
            report("PROGRESS");
        }
    }

    void answered() {
        if (!over) {
            over();
            channel.state(ChannelState.UP);
            events.stateChange(channel);
            report("ANSWER");
            dialing.whenAnswered().run();
        }
    }

    void fail(String status) {
        if (!over) {
            over();
            report(status);
            if (!dialing.fromStasis()) {
                hangups.end(channel, HangupCauses.UNKNOWN);
            }
        }
    }

    /** The channel is gone before there was an answer. */
    void ended(int cause) {
        if (!over) {
            over();
            if (!dialing.fromStasis()) {
                report(HangupCauses.dialStatus(cause));
            }
        }
    }

    private void expired() {
        if (!over) {
            over();
            if (dialing.fromStasis()) {
                hangups.request(channel, HangupCauses.NO_ANSWER);
            } else {
                hangups.end(channel, HangupCauses.NO_ANSWER);
            }
        }
    }

    private void over() {
        over = true;
        if (timeout != null) {
            timeout.cancel();
        }
    }

    private void report(String status) {
        events.dial(dialing.caller(), channel, dialing.fromStasis() ? "" : dialing.dialString(), status);
    }
}
