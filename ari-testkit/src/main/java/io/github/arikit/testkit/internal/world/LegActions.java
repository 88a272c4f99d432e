package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.StasisBroadcast;
import io.github.arikit.testkit.internal.time.Timeline;
import java.time.Duration;

/** What the dialplan applications do that the double has. */
final class LegActions {
    private static final Duration KEY = Duration.ofMillis(100);

    private final Timeline timeline;
    private final Signals signals;
    private final Stasis stasis;
    private final Broadcasts broadcasts;
    private final Hangups hangups;

    LegActions(Timeline timeline, Signals signals, Stasis stasis, Broadcasts broadcasts, Hangups hangups) {
        this.timeline = timeline;
        this.signals = signals;
        this.stasis = stasis;
        this.broadcasts = broadcasts;
        this.hangups = hangups;
    }

    void ring(Channel leg, Runnable next) {
        signals.ring(leg);
        next.run();
    }

    void progress(Channel leg, Runnable next) {
        signals.progress(leg);
        next.run();
    }

    void answer(Channel leg, Runnable next) {
        signals.answer(leg);
        next.run();
    }

    void pause(Duration duration, Runnable next) {
        timeline.after(duration, next);
    }

    void sendDtmf(Channel leg, String digits, Runnable next) {
        signals.dtmf(leg, new DtmfTones(digits, KEY, KEY), next);
    }

    void busy(Channel leg) {
        signals.fail(leg, "BUSY", HangupCauses.BUSY);
    }

    void congestion(Channel leg) {
        signals.fail(leg, "CONGESTION", HangupCauses.CONGESTION);
    }

    void stasis(Channel leg, String application, String arguments, Runnable next) {
        stasis.enter(leg, application, arguments, next, next);
    }

    void broadcast(Channel leg, StasisBroadcast settings, Runnable next) {
        if (broadcasts.areKnown()) {
            broadcasts.offer(leg, settings, next);
        } else {
            // The dialplan ends at an application that the release does not have.
            hangups.end(leg, HangupCauses.UNKNOWN);
        }
    }

    void hangup(Channel leg, int cause) {
        hangups.end(leg, cause);
    }
}
