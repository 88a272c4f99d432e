package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far something is that takes a known time, with pauses and jumps. */
final class MediaTimer {
    private final Timeline timeline;
    private final @Nullable Duration length;
    private final Runnable whenOver;
    private Duration played = Duration.ZERO;
    private @Nullable Instant since;
    private Timeline.@Nullable Timer timer;

    /** Measures something of this length, or endless if it is null. */
    MediaTimer(Timeline timeline, @Nullable Duration length, Runnable whenOver) {
        this.timeline = timeline;
        this.length = length;
        this.whenOver = whenOver;
    }

    void start(Duration offset) {
        stop();
        played = offset.isNegative() ? Duration.ZERO : offset;
        since = timeline.now();
        if (length != null) {
            Duration left = length.minus(played);
            timer = timeline.after(left.isNegative() ? Duration.ZERO : left, whenOver);
        }
    }

    /** Stops, and returns how much has been played. */
    Duration stop() {
        if (since != null) {
            played = played.plus(Duration.between(since, timeline.now()));
            since = null;
        }
        if (timer != null) {
            timer.cancel();
        }
        return played;
    }

    void resume() {
        start(played);
    }

    void skip(Duration distance) {
        start(stop().plus(distance));
    }
}
