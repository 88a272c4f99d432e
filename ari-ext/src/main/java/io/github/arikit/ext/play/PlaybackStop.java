package io.github.arikit.ext.play;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.EventTimeoutException;
import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.generated.model.Playback;
import io.github.arikit.generated.model.PlaybackState;
import io.github.arikit.handles.PlaybackHandle;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stops a playback, for which one request may not do: stopped during a tone, Asterisk goes on with the item after it,
 * and what it says digit by digit it refuses to stop. So it is asked again whenever an item begins.
 */
final class PlaybackStop {
    /** How long something may take that Asterisk refuses to stop. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final int CANNOT = 500;

    private final PlaybackHandle playback;
    private final Lifeline<?> life;
    private final Consumer<@Nullable Throwable> whenStopped;
    private Lifeline<?>.@Nullable Alarm limit;
    private @Nullable Throwable refusal;
    private boolean asking;
    private boolean again;
    private boolean over;

    /**
     * Prepares to stop.
     *
     * @param whenStopped is told why it could not be stopped, or null
     */
    PlaybackStop(PlaybackHandle playback, Lifeline<?> life, Consumer<@Nullable Throwable> whenStopped) {
        this.playback = playback;
        this.life = life;
        this.whenStopped = whenStopped;
    }

    /** Asks Asterisk to stop it. If an event has told that it began, an event tells that it has ended. */
    void ask(boolean hasBegun) {
        if (over) {
            return;
        }
        if (limit == null) {
            limit = life.after(LIMIT, this::giveUp);
        }
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        life.whenAnswered(playback.stopAsync(), failure -> answered(failure, hasBegun));
    }

    private void answered(@Nullable Throwable failure, boolean hasBegun) {
        asking = false;
        if (over) {
            return;
        }
        if (again) {
            again = false;
            ask(true);
        } else if (failure == null) {
            lookWhetherItWasQueued(hasBegun);
        } else if (failure instanceof AriResponseException response && response.status() == CANNOT) {
            refusal = failure;
        } else {
            done(failure instanceof AriNotFoundException ? null : failure);
        }
    }

    /** What is stopped in the queue is never heard, but the event that it has ended comes only when its turn does. */
    private void lookWhetherItWasQueued(boolean hasBegun) {
        if (!hasBegun) {
            life.whenAnswered(playback.getAsync(), this::seen, failure -> {
                if (failure instanceof AriNotFoundException) {
                    done(null);
                }
            });
        }
    }

    private void seen(Playback now) {
        if (now.state().equals(PlaybackState.DONE)) {
            done(null);
        }
    }

    private void giveUp() {
        done(refusal != null ? refusal : new EventTimeoutException("the end of " + playback, LIMIT));
    }

    /** Says that nothing can be heard any more, or why that is not so. Only the first time counts. */
    void done(@Nullable Throwable failure) {
        if (!over) {
            over = true;
            if (limit != null) {
                limit.cancel();
            }
            whenStopped.accept(failure);
        }
    }
}
