package io.github.arikit.core.transport;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** A point in time until which several steps together must be done. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** Returns the time that is left, as socket options take it. */
    int millisLeft() throws SocketTimeoutException {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (isOver()) {
            throw new SocketTimeoutException("Time is over");
        }
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, millis));
    }
}
