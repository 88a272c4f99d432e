package io.github.arikit.ext.time;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Uses the clock of the JVM, and the thread that the JDK keeps for the timeouts of futures. */
final class SystemScheduler implements Scheduler {
    static final SystemScheduler INSTANCE = new SystemScheduler();

    private SystemScheduler() {}

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        CompletableFuture<Void> timeout = new CompletableFuture<>();
        timeout.thenRunAsync(task);
        timeout.completeOnTimeout(null, TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
        return () -> timeout.cancel(false);
    }
}
