package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.time.Timeline;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The playing of a playback, from its turn in the queue to its end. */
public final class PlaybackRun implements CommandQueue.Command {

    /** What a playback that runs can be told. */
    public enum Control {
        /** Begin the current item again. */
        RESTART,
        /** Wait. */
        PAUSE,
        /** Go on. */
        UNPAUSE,
        /** Jump back. */
        REVERSE,
        /** Jump ahead. */
        FORWARD
    }

    private final Playback playback;
    private final MediaLibrary library;
    private final Timeline timeline;
    private final Duration offset;
    private final Duration skip;
    private final Runnable whenGone;
    private @Nullable MediaTimer timer;
    private @Nullable Runnable done;
    private Media media = new Media.Vanishing();
    private boolean paused;
    private boolean stopped;

    PlaybackRun(
            Playback playback,
            MediaLibrary library,
            Timeline timeline,
            Duration offset,
            Duration skip,
            Runnable whenGone) {
        this.playback = playback;
        this.library = library;
        this.timeline = timeline;
        this.offset = offset;
        this.skip = skip;
        this.whenGone = whenGone;
    }

    /** Returns what is played. */
    public Playback playback() {
        return playback;
    }

    @Override
    public void start(Runnable whenDone) {
        done = whenDone;
        if (stopped) {
            finish("done");
        } else {
            begin(offset);
        }
    }

    @Override
    public void abandon() {
        if (done == null) {
            begun();
        }
        finish("failed");
    }

    /** Tells whether it is saying something, which can be neither stopped nor controlled. */
    public boolean isSpeaking() {
        return done != null && media instanceof Media.Spoken;
    }

    /** Ends it, or only the current item if that is a tone; if it has not begun, it ends when its turn comes. */
    public void stop() {
        if (done != null && media instanceof Media.Endless && playback.hasNext()) {
            itemEnded("done");
            return;
        }
        stopped = true;
        if (done == null) {
            playback.state("done");
        } else {
            finish("done");
        }
    }

    /** Does what it is told, and tells whether that was possible. */
    public boolean control(Control control) {
        if (timer == null || paused && control != Control.PAUSE && control != Control.UNPAUSE) {
            return false;
        }
        switch (control) {
            case RESTART -> timer.start(Duration.ZERO);
            case REVERSE -> timer.skip(skip.negated());
            case FORWARD -> timer.skip(skip);
            case PAUSE -> pause(timer);
            case UNPAUSE -> unpause(timer);
        }
        return true;
    }

    private void pause(MediaTimer running) {
        if (!paused) {
            paused = true;
            running.stop();
            playback.state("paused");
        }
    }

    private void unpause(MediaTimer running) {
        if (paused) {
            paused = false;
            running.resume();
            begun();
        }
    }

    private void begin(Duration from) {
        begun();
        media = library.find(playback.current());
        if (media instanceof Media.Vanishing) {
            timeline.soon(this::giveUp);
        } else if (media instanceof Media.Failing) {
            timeline.soon(() -> itemEnded("failed"));
        } else {
            timer = new MediaTimer(timeline, length(media), () -> itemEnded("done"));
            timer.start(from);
        }
    }

    private static @Nullable Duration length(Media media) {
        if (media instanceof Media.Spoken spoken) {
            return spoken.length();
        }
        return media instanceof Media.Ending ending ? ending.length() : null;
    }

    private void giveUp() {
        if (stopped) {
            return;
        }
        if (playback.hasNext()) {
            playback.next();
            begin(Duration.ZERO);
        } else {
            gone();
        }
    }

    private void begun() {
        playback.state("playing");
        playback.publish("PlaybackStarted");
    }

    private void itemEnded(String state) {
        if (done == null || stopped) {
            return;
        }
        if (timer != null) {
            timer.stop();
        }
        if (playback.hasNext()) {
            playback.state("continuing");
            playback.publish("PlaybackContinuing");
            playback.next();
            begin(Duration.ZERO);
        } else {
            finish(state);
        }
    }

    private void finish(String state) {
        stopped = true;
        playback.state(state);
        playback.publish("PlaybackFinished");
        gone();
    }

    private void gone() {
        if (timer != null) {
            timer.stop();
        }
        whenGone.run();
        if (done != null) {
            done.run();
        }
    }
}
