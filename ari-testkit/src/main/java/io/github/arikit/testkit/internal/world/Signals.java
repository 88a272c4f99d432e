package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.time.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Carries what one half of a Local channel does to the other half. */
public final class Signals {
    private static final Duration KEY = Duration.ofMillis(100);

    private final Timeline timeline;
    private final ChannelEvents events;
    private final List<BiConsumer<Channel, Character>> dtmfListeners = new ArrayList<>();

    Signals(Timeline timeline, ChannelEvents events) {
        this.timeline = timeline;
        this.events = events;
    }

    /** Tells this listener about every key that a channel receives. */
    void onDtmf(BiConsumer<Channel, Character> listener) {
        dtmfListeners.add(listener);
    }

    /** Lets the other side hear ringing. */
    public void ring(Channel channel) {
        DialAttempt dial = dialOfPeer(channel);
        if (dial != null) {
            dial.ringing();
        }
    }

    /** Reports progress to the other side. */
    public void progress(Channel channel) {
        DialAttempt dial = dialOfPeer(channel);
        if (dial != null) {
            dial.progress();
        }
    }

    /** Answers the channel; does nothing if it is up. */
    public void answer(Channel channel) {
        if (channel.state() == ChannelState.UP) {
            return;
        }
        channel.state(ChannelState.UP);
        events.stateChange(channel);
        DialAttempt dial = dialOfPeer(channel);
        if (dial != null) {
            dial.answered();
        }
    }

    /** Tells the other side that the call failed. */
    void fail(Channel channel, String status, int cause) {
        channel.state(ChannelState.BUSY);
        channel.cause(cause);
        events.stateChange(channel);
        DialAttempt dial = dialOfPeer(channel);
        if (dial != null) {
            dial.fail(status);
        }
    }

    /** Presses keys one after the other; the other side receives each when it is released. */
    public void dtmf(Channel channel, DtmfTones tones, Runnable done) {
        dtmf(channel, channel.peer(), tones, 0, done);
    }

    /** Presses keys at the far end of a channel that leads outside; the channel receives them. */
    void press(Channel channel, String keys, Runnable done) {
        dtmf(channel, channel, new DtmfTones(keys, KEY, KEY), 0, done);
    }

    private void dtmf(Channel channel, @Nullable Channel receiver, DtmfTones tones, int index, Runnable done) {
        if (index == tones.digits().length() || channel.isGone()) {
            done.run();
            return;
        }
        timeline.after(tones.length(index), () -> {
            if (tones.isKey(index)) {
                receive(receiver, tones.digits().charAt(index), tones.duration());
            }
            boolean last = index == tones.digits().length() - 1;
            timeline.after(
                    last ? Duration.ZERO : tones.between(), () -> dtmf(channel, receiver, tones, index + 1, done));
        });
    }

    private void receive(@Nullable Channel channel, char digit, Duration duration) {
        if (channel != null && !channel.isGone()) {
            events.dtmf(channel, digit, duration);
            dtmfListeners.forEach(listener -> listener.accept(channel, digit));
        }
    }

    private static @Nullable DialAttempt dialOfPeer(Channel channel) {
        Channel peer = channel.peer();
        return peer == null ? null : peer.dial();
    }
}
