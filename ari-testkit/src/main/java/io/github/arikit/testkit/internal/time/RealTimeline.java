package io.github.arikit.testkit.internal.time;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Time as it passes, with every wait shortened by one factor. */
public final class RealTimeline implements Timeline {
    private final EventExecutor loop;
    private final double speed;

    /** Waits on this loop; speed 10 makes ten seconds last one. */
    public RealTimeline(EventExecutor loop, double speed) {
        this.loop = loop;
        this.speed = speed;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Future<?> scheduled = loop.schedule(task, (long) (delay.toNanos() / speed), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }
}
