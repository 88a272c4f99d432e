package io.github.arikit.testkit.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Time that passes only when it is told to. What is due at once is run at once. */
public final class ManualTimeline implements Timeline {
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::time).thenComparing(Due::order));
    private volatile Instant now;
    private volatile @Nullable Executor loop;
    private long order;

    private record Due(Instant time, long order, Runnable task) {}

    /** Begins at this time. */
    public ManualTimeline(Instant start) {
        now = start;
    }

    /**
     * Lets the tasks run on this loop from now on.
     *
     * @throws IllegalStateException if there is a loop already
     */
    public void attach(Executor eventLoop) {
        if (loop != null) {
            throw new IllegalStateException("This clock drives another double already");
        }
        loop = eventLoop;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Due due = new Due(now.plus(delay), order++, task);
        queue.add(due);
        if (delay.isZero()) {
            attached().execute(() -> runUntil(now));
        }
        return () -> queue.remove(due);
    }

    /** Moves on by this much, and waits until all that became due on the way has been run, in order. */
    public void advance(Duration duration) {
        CompletableFuture.runAsync(() -> runUntil(now.plus(duration)), attached())
                .join();
    }

    private Executor attached() {
        Executor eventLoop = loop;
        if (eventLoop == null) {
            throw new IllegalStateException("This clock drives no double");
        }
        return eventLoop;
    }

    private void runUntil(Instant end) {
        for (Due next = queue.peek(); next != null && !next.time().isAfter(end); next = queue.peek()) {
            queue.remove(next);
            if (next.time().isAfter(now)) {
                now = next.time();
            }
            next.task().run();
        }
        now = end;
    }
}
