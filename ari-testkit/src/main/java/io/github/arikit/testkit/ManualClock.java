package io.github.arikit.testkit;

import io.github.arikit.testkit.internal.time.ManualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A clock that stands still until a test moves it, for playbacks, timeouts and pauses without waiting. It drives one
 * double. May be used from any thread.
 */
public final class ManualClock {
    private final ManualTimeline timeline;

    /** Makes a clock that shows this time. */
    public ManualClock(Instant start) {
        timeline = new ManualTimeline(Objects.requireNonNull(start, "start"));
    }

    /** Returns the time it shows. */
    public Instant now() {
        return timeline.now();
    }

    /**
     * Moves the clock, and blocks until the double has played all that became due on the way.
     *
     * @throws IllegalArgumentException if the duration is negative
     * @throws IllegalStateException if no double was started with this clock
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time does not go back: " + duration);
        }
        timeline.advance(duration);
    }

    ManualTimeline timeline() {
        return timeline;
    }
}
