package io.github.arikit.ext.play;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.handles.PlaybackHandle;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Finds out that a playback is gone without a PlaybackFinished: Asterisk announces media of an unknown kind, and a
 * missing recording, as started, and never speaks of them again. The same helps where events were lost because the
 * connection was.
 *
 * <p>It asks 2 seconds after an item has started, and then in intervals that double, so that a playback of ten minutes
 * costs eight short requests, and most cost none.
 */
final class PlaybackPresence {
    private static final Duration FIRST = Duration.ofSeconds(2);

    /** An answer can overtake the event; this is how long that one may take. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final PlaybackHandle playback;
    private final Lifeline<?> life;
    private final Runnable whenGone;
    private Lifeline<?>.@Nullable Alarm alarm;
    private boolean ended;

    PlaybackPresence(PlaybackHandle playback, Lifeline<?> life, Runnable whenGone) {
        this.playback = playback;
        this.life = life;
        this.whenGone = whenGone;
    }

    /** Begins anew, because an item has started. */
    void expect() {
        cancel();
        askAfter(FIRST);
    }

    void end() {
        ended = true;
        cancel();
    }

    private void cancel() {
        if (alarm != null) {
            alarm.cancel();
        }
    }

    private void askAfter(Duration delay) {
        alarm = life.after(delay, () -> ask(delay));
    }

    private void ask(Duration delay) {
        Lifeline<?>.Alarm asked = alarm;
        life.whenAnswered(playback.getAsync(), failure -> {
            if (ended || asked != alarm) {
                return;
            }
            if (failure instanceof AriNotFoundException) {
                alarm = life.after(GRACE, whenGone);
            } else {
                askAfter(delay.multipliedBy(2));
            }
        });
    }
}
