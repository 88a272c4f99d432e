package io.github.arikit.ext.play;

import io.github.arikit.core.error.AriConflictException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.generated.model.PlaybackControl;
import io.github.arikit.handles.PlaybackHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pauses a playback and lets it go on, one request after the other, so that the last wish is what counts. */
final class PlaybackPause {
    private static final int CANNOT = 500;

    private final PlaybackHandle playback;
    private final Lifeline<?> life;
    private final Consumer<Throwable> onError;
    private boolean wanted;
    private boolean actual;
    private boolean possible;
    private boolean asking;
    private int items;

    PlaybackPause(PlaybackHandle playback, Lifeline<?> life, Consumer<Throwable> onError) {
        this.playback = playback;
        this.life = life;
        this.onError = onError;
    }

    /** Says that an item has begun: Asterisk pauses nothing that is queued, and nothing that it says digit by digit. */
    void itemBegan() {
        items++;
        possible = true;
        ask();
    }

    /** Says that the playback is about to end. */
    void end() {
        possible = false;
    }

    void pause(boolean pause) {
        wanted = pause;
        ask();
    }

    private void ask() {
        if (!possible || asking || wanted == actual) {
            return;
        }
        asking = true;
        boolean pause = wanted;
        int asked = items;
        life.whenAnswered(
                playback.controlAsync(pause ? PlaybackControl.PAUSE : PlaybackControl.UNPAUSE),
                failure -> answered(pause, asked, failure));
    }

    private void answered(boolean pause, int asked, @Nullable Throwable failure) {
        asking = false;
        if (failure == null) {
            actual = pause;
            ask();
        } else if (failure instanceof AriResponseException response && response.status() == CANNOT) {
            possible &= items > asked;
            ask();
        } else if (possible && !isEnding(failure)) {
            onError.accept(failure);
        }
    }

    /** Asterisk answers so where the playback has just ended; the event that says so follows. */
    private static boolean isEnding(Throwable failure) {
        return failure instanceof AriNotFoundException || failure instanceof AriConflictException;
    }
}
