package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.event.Applications;
import io.github.arikit.testkit.internal.time.Timeline;

/** Ends channels, in the order in which Asterisk takes them apart. */
public final class Hangups {
    /** What Asterisk reports as cause of a hangup that was asked for: the flag for it, which is no cause of Q.850. */
    private static final int ASKED_FOR = 32;

    private final Timeline timeline;
    private final Channels channels;
    private final ChannelEvents events;
    private final Stasis stasis;
    private final Broadcasts broadcasts;
    private final Applications applications;

    Hangups(
            Timeline timeline,
            Channels channels,
            ChannelEvents events,
            Stasis stasis,
            Broadcasts broadcasts,
            Applications applications) {
        this.timeline = timeline;
        this.channels = channels;
        this.events = events;
        this.stasis = stasis;
        this.broadcasts = broadcasts;
        this.applications = applications;
    }

    /** Hangs up on request, soon; the request itself is reported at once. */
    public void request(Channel channel, int cause) {
        if (!channel.isGone()) {
            events.hangupRequest(channel, ASKED_FOR, true);
            timeline.soon(() -> end(channel, cause));
        }
    }

    /** Hangs up; the other half of a Local channel follows. */
    public void end(Channel channel, int cause) {
        if (channel.isGone()) {
            return;
        }
        channel.goes();
        channel.commands().abandon();
        Bridge bridge = channel.bridge();
        if (bridge != null) {
            bridge.drop(channel);
        }
        stasis.leave(channel);
        broadcasts.withdraw(channel);
        if (channel.runsDialplan() && !channel.cameFromStasis()) {
            // The thread that runs the dialplan asks the channel to hang up on its own way out.
            events.hangupRequest(channel, HangupCauses.NORMAL, true);
        }
        DialAttempt dial = channel.dial();
        if (dial != null) {
            dial.ended(cause);
        }
        Channel peer = channel.peer();
        if (peer != null && !peer.isGone()) {
            events.hangupRequest(peer, cause, null);
            // Nobody reads from a channel that is being offered, so it does not learn of the cause.
            int passedOn = peer.isOffered() ? HangupCauses.UNKNOWN : cause;
            timeline.soon(() -> end(peer, peer.cause() == 0 ? passedOn : peer.cause()));
        }
        vanish(channel, cause);
    }

    /** Ends all channels at once, without a cause, as a server that stops. */
    public void endAll() {
        for (Channel channel : channels.all()) {
            channel.goes();
            channel.commands().abandon();
            vanish(channel, HangupCauses.UNKNOWN);
        }
    }

    /** Ends both halves of a call that leads nowhere. */
    void abandon(Channel near, Channel far) {
        far.goes();
        near.goes();
        near.commands().abandon();
        stasis.leave(near);
        vanish(far, HangupCauses.UNKNOWN);
        vanish(near, HangupCauses.UNKNOWN);
    }

    private void vanish(Channel channel, int cause) {
        channel.rest();
        channels.remove(channel);
        events.destroyed(channel, cause);
        applications.forget(channel.topic());
    }
}
