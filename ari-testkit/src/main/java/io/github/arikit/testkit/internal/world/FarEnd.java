package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.time.Timeline;

/** What somebody can do at the far end of a channel that leads outside. Nothing is done where a call is over. */
final class FarEnd {
    private final Timeline timeline;
    private final ChannelEvents events;
    private final Signals signals;
    private final Hangups hangups;

    FarEnd(Timeline timeline, ChannelEvents events, Signals signals, Hangups hangups) {
        this.timeline = timeline;
        this.events = events;
        this.signals = signals;
        this.hangups = hangups;
    }

    Timeline timeline() {
        return timeline;
    }

    void ring(Channel channel) {
        DialAttempt dial = channel.dial();
        if (dial != null) {
            dial.ringing();
        }
    }

    void answer(Channel channel) {
        DialAttempt dial = channel.dial();
        if (dial != null) {
            dial.answered();
        }
    }

    /** Refuses the call with a status of SIP. */
    void refuse(Channel channel, int status) {
        hangUp(channel, HangupCauses.ofSipStatus(status), status);
    }

    void press(Channel channel, String keys, Runnable done) {
        signals.press(channel, keys, done);
    }

    void hangUp(Channel channel) {
        hangUp(channel, HangupCauses.NORMAL, 0);
    }

    private void hangUp(Channel channel, int cause, int status) {
        if (!channel.isGone()) {
            channel.endsWith(status);
            events.hangupRequest(channel, cause, null);
            hangups.end(channel, cause);
        }
    }
}
