package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.time.Timeline;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A recording that is queued or running. */
public final class LiveRecording implements CommandQueue.Command {
    private final RecordingOptions options;
    private final MediaTarget target;
    private final EventWriter events;
    private final BiConsumer<LiveRecording, @Nullable Duration> whenOver;
    private final MediaTimer timer;
    private String state = "queued";
    private @Nullable String cause;
    private @Nullable Duration length;
    private @Nullable Runnable done;
    private boolean over;

    /**
     * Prepares a recording.
     *
     * @param whenOver what to do when it is over, with its length, or null if there is nothing to keep
     */
    LiveRecording(
            RecordingOptions options,
            MediaTarget target,
            EventWriter events,
            Timeline timeline,
            BiConsumer<LiveRecording, @Nullable Duration> whenOver) {
        this.options = options;
        this.target = target;
        this.events = events;
        this.whenOver = whenOver;
        this.timer = new MediaTimer(timeline, options.limit(), () -> finish(true));
    }

    /** Returns how it is made. */
    public RecordingOptions options() {
        return options;
    }

    MediaTarget target() {
        return target;
    }

    /** Tells whether it has begun. */
    public boolean isRunning() {
        return done != null && !over;
    }

    @Override
    public void start(Runnable whenDone) {
        done = whenDone;
        begun();
        timer.start(Duration.ZERO);
    }

    @Override
    public void abandon() {
        if (done == null) {
            begun();
        }
        finish(true);
    }

    private void begun() {
        state = "recording";
        publish("RecordingStarted");
    }

    /** Ends it before it begins, with a cause. */
    void fail(String why) {
        state = "failed";
        cause = why;
        over = true;
        publish("RecordingFailed");
        whenOver.accept(this, null);
    }

    /** Ends it, and keeps or drops what there is. */
    public void finish(boolean keep) {
        if (over) {
            return;
        }
        over = true;
        length = timer.stop();
        state = "done";
        publish("RecordingFinished");
        whenOver.accept(this, keep ? length : null);
        if (done != null) {
            done.run();
        }
    }

    /** Pauses it or lets it go on. */
    public void pause(boolean pause) {
        if (pause && state.equals("recording")) {
            timer.stop();
            state = "paused";
        } else if (!pause && state.equals("paused")) {
            timer.resume();
            state = "recording";
        }
    }

    private void publish(String event) {
        events.publish(event, Json.object("recording", json()), target.topic());
    }

    /** Returns it as the LiveRecording model. */
    public JsonObject json() {
        boolean measured = length != null && options.silence();
        return Json.object(
                "name",
                options.name(),
                "format",
                options.format(),
                "state",
                state,
                "target_uri",
                target.uri(),
                "cause",
                cause,
                "duration",
                length == null ? null : length.toSeconds(),
                "talking_duration",
                measured ? 0 : null,
                "silence_duration",
                measured ? length.toSeconds() : null);
    }
}
