package io.github.arikit.testkit.internal.time;

import java.time.Duration;
import java.time.Instant;

/** The time of one boot: what is due after its end does not happen. */
public final class EndingTimeline implements Timeline {
    private final Timeline timeline;
    private boolean over;

    /** Begins on this timeline. */
    public EndingTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Lets nothing happen from now on. */
    public void end() {
        over = true;
    }

    @Override
    public Instant now() {
        return timeline.now();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return timeline.after(delay, () -> {
            if (!over) {
                task.run();
            }
        });
    }
}
