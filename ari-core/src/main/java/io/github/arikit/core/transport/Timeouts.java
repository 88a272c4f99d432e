package io.github.arikit.core.transport;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells who has run out of time. May be shared between threads.
 *
 * <p>Nearly everybody is done in time, so the thread of the timer is not woken for each: it looks when the first of all is
 * due, and then at the first of those that are left.
 */
final class Timeouts<T> {
    private static final long NEVER = Long.MAX_VALUE;

    private final ScheduledExecutorService timer;
    private final Consumer<? super T> expired;
    private final Map<T, Long> ends = new ConcurrentHashMap<>();
    private final long origin = System.nanoTime();
    private volatile long nextLook = NEVER;

    /** Creates timeouts that are told on the thread of this timer, which must not block. */
    Timeouts(ScheduledExecutorService timer, Consumer<? super T> expired) {
        this.timer = timer;
        this.expired = expired;
    }

    /**
     * Adds somebody who is told of once that time has passed, unless it was removed before.
     *
     * @throws RejectedExecutionException if the timer is shut down
     */
    void add(T who, Duration timeout) {
        long end = now() + Math.min(timeout.toNanos(), NEVER / 2);
        ends.put(who, end);
        try {
            lookAt(end);
        } catch (RejectedExecutionException e) {
            ends.remove(who);
            throw e;
        }
    }

    /** Removes somebody, whether it was told of or not. */
    void remove(T who) {
        ends.remove(who);
    }

    /** Returns all who were added and not removed, also those that were told of; a view. */
    Set<T> all() {
        return ends.keySet();
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private void lookAt(long end) {
        if (end >= nextLook) {
            return;
        }
        synchronized (this) {
            if (end < nextLook) {
                timer.schedule(() -> look(end), Math.max(0, end - now()), TimeUnit.NANOSECONDS);
                nextLook = end;
            }
        }
    }

    private void look(long planned) {
        synchronized (this) {
            if (planned != nextLook) {
                // There is a look before or after this one, which sees to the rest.
                return;
            }
            // First, so that whoever is added meanwhile, and not seen, sees to its own look.
            nextLook = NEVER;
        }
        long now = now();
        long next = NEVER;
        for (Map.Entry<T, Long> entry : ends.entrySet()) {
            long end = entry.getValue();
            if (end > now) {
                next = Math.min(next, end);
            } else if (ends.replace(entry.getKey(), end, NEVER)) {
                expired.accept(entry.getKey());
            }
        }
        if (next != NEVER && !timer.isShutdown()) {
            lookAt(next);
        }
    }
}
