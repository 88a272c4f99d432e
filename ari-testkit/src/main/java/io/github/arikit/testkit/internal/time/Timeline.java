package io.github.arikit.testkit.internal.time;

import java.time.Duration;
import java.time.Instant;

/** The clock that everything in the double waits on. To be used on the event loop only. */
public interface Timeline {

    /** Returns what time it is. */
    Instant now();

    /** Runs the task on the event loop after the delay; never before this method has returned. */
    Timer after(Duration delay, Runnable task);

    /** Runs the task on the event loop as soon as what runs now is done. */
    default Timer soon(Runnable task) {
        return after(Duration.ZERO, task);
    }

    /** Something that will happen, unless it is cancelled. */
    @FunctionalInterface
    interface Timer {

        /** Makes it not happen; does nothing if it has happened. */
        void cancel();
    }
}
