package io.github.arikit.core.event;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for other threads in tests, without sleeping. */
final class Threads {
    private static final long BOUND_SECONDS = 20;

    private Threads() {}

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not so within " + BOUND_SECONDS + " s");
            }
            Thread.yield();
        }
    }

    static void untilWaiting(Thread thread) {
        until(() -> thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
    }

    static void join(Thread thread) throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(BOUND_SECONDS));
        if (thread.isAlive()) {
            throw new AssertionError(thread + " does not end");
        }
    }
}
