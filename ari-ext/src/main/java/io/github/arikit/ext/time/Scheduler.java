package io.github.arikit.ext.time;

import java.time.Duration;

/** Measures time, and runs things later. Implementations may be shared between threads. */
public interface Scheduler {

    /** Returns the time of this machine; its timers need no thread of ours, and a cancelled one leaves nothing. */
    static Scheduler system() {
        return SystemScheduler.INSTANCE;
    }

    /** Returns nanoseconds since some fixed moment, which never go back. */
    long nanoTime();

    /**
     * Runs a task once, on a thread of the scheduler.
     *
     * @param delay how long to wait; zero or less is at once, but never before this method returns
     * @param task must be quick and must not block
     */
    Timer after(Duration delay, Runnable task);

    /** A task that has been scheduled. */
    @FunctionalInterface
    interface Timer {

        /** Makes the task not run, unless it has begun. Twice is fine. */
        void cancel();
    }
}
