package io.github.arikit.nats;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does, but not for ever. */
public final class Await {
    /** How long anything may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long STEP = Duration.ofMillis(10).toNanos();

    private Await() {}

    /** Returns when the condition holds. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    /** Returns when the condition holds, which must be within this time. */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Not within " + patience.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(STEP);
        }
    }

    /** Holds up the calling thread until the latch is open. */
    public static void latch(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: the latch opens");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
