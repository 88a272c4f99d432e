package io.github.arikit.ext.play;

import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.ext.internal.Repeats;
import io.github.arikit.ext.internal.Vanishing;
import io.github.arikit.generated.event.HasPlayback;
import io.github.arikit.generated.event.PlaybackContinuing;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.model.PlaybackState;
import io.github.arikit.handles.PlaybackHandle;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One playback of one or several items, from the request to its end. All of it runs on the lifeline. */
final class PlaybackCourse {
    private final List<String> media;
    private final PlaybackHandle playback;
    private final Duration startTimeout;
    private final Lifeline<?> life;
    private final PlaybackWatcher watcher;
    private final PlaybackPause pause;
    private final Vanishing vanishing;
    private Lifeline<?>.@Nullable Alarm startAlarm;
    private @Nullable PlaybackStop stop;
    private final Repeats repeats = new Repeats();
    private int item;
    private boolean known;
    private boolean started;
    private boolean over;

    PlaybackCourse(PlayPlan plan, List<String> media, Lifeline<?> life, PlaybackWatcher watcher) {
        this.media = media;
        this.playback = plan.stage(media);
        this.startTimeout = plan.startTimeout();
        this.life = life;
        this.watcher = watcher;
        this.pause = new PlaybackPause(
                playback, life, failure -> watcher.failed("The playback could not be paused or resumed", failure));
        this.vanishing = new Vanishing(playback::getAsync, life, this::vanished);
    }

    void exec() {
        life.whenAnswered(playback.execAsync(), this::answered);
    }

    private void answered(@Nullable Throwable failure) {
        known = true;
        if (over) {
            return;
        }
        if (failure == null) {
            accepted();
        } else if (stop == null) {
            fail("Asterisk did not play " + current(), failure);
        } else if (isOutcomeUnknown(failure)) {
            stop.ask(started);
        } else {
            stop.done(null);
        }
    }

    private void accepted() {
        if (stop != null) {
            stop.ask(started);
        } else if (!started) {
            startAlarm = life.after(startTimeout, this::late);
        }
    }

    private static boolean isOutcomeUnknown(Throwable failure) {
        return failure instanceof AriTransportException transport
                && transport.outcome() == AriTransportException.Outcome.UNKNOWN;
    }

    private void late() {
        watcher.late(current() + " did not start within " + startTimeout);
    }

    /** Takes an event about any playback, and heeds those about this one. */
    void on(HasPlayback event) {
        if (over || !event.playback().id().equals(playback.id())) {
            return;
        }
        if (event instanceof PlaybackStarted) {
            begun(event.playback().mediaUri());
        } else if (event instanceof PlaybackContinuing next) {
            item += repeats.isRepeat(next) ? 0 : 1;
        } else if (event instanceof PlaybackFinished) {
            ended(event.playback().state());
        }
    }

    private void begun(String uri) {
        cancelStartAlarm();
        vanishing.expect();
        passOver(uri);
        boolean isFirst = !started;
        started = true;
        if (stop != null) {
            stop.ask(true);
            return;
        }
        pause.itemBegan();
        if (isFirst) {
            watcher.started();
        }
    }

    /** Asterisk says nothing of an item that it gives up: the next one just begins. */
    private void passOver(String uri) {
        int found = media.subList(Math.min(item, media.size()), media.size()).indexOf(uri);
        item += Math.max(found, 0);
    }

    private void ended(PlaybackState state) {
        if (stop != null) {
            stop.done(null);
        } else if (state.equals(PlaybackState.FAILED)) {
            fail(current() + " could not be played", null);
        } else {
            conclude();
            watcher.finished();
        }
    }

    private void vanished() {
        if (stop != null) {
            stop.done(null);
        } else {
            fail(current() + " was announced, and is gone", null);
        }
    }

    private void fail(String reason, @Nullable Throwable cause) {
        conclude();
        watcher.failed(reason, cause);
    }

    void pause(boolean wanted) {
        pause.pause(wanted);
    }

    /** Returns how many items come after the one that is playing. */
    int itemsLeft() {
        return media.size() - 1 - item;
    }

    private String current() {
        return media.get(Math.min(item, media.size() - 1));
    }

    boolean isStopping() {
        return stop != null;
    }

    /**
     * Ends it, and runs a task when nothing of it can be heard any more; the task is told why it could not be stopped,
     * or null. The watcher hears no more. To be called once.
     */
    void stop(Consumer<@Nullable Throwable> task) {
        PlaybackStop stopping = new PlaybackStop(playback, life, failure -> {
            conclude();
            task.accept(failure);
        });
        stop = stopping;
        pause.end();
        cancelStartAlarm();
        if (over) {
            stopping.done(null);
        } else if (known || started) {
            vanishing.expect();
            stopping.ask(started);
        }
        // Before Asterisk knows the playback there is nothing to stop, and it would play on: the answer is awaited.
    }

    private void conclude() {
        over = true;
        pause.end();
        vanishing.end();
        cancelStartAlarm();
    }

    private void cancelStartAlarm() {
        if (startAlarm != null) {
            startAlarm.cancel();
            startAlarm = null;
        }
    }
}
