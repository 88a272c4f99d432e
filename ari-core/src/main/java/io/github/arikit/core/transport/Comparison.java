package io.github.arikit.core.transport;

import io.github.arikit.core.Gap;
import io.github.arikit.core.ReconnectPolicy;
import io.github.arikit.core.Resynchroniser;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has gaps compared, and asks again after a while where that fails. The supervisor alone uses it, save for setting who
 * compares.
 */
final class Comparison {
    private static final Logger LOG = LoggerFactory.getLogger(EventConnection.class);

    private final ReconnectPolicy policy;
    private final ScheduledExecutorService supervisor;
    private volatile @Nullable Resynchroniser comparer;
    private @Nullable CompletableFuture<?> running;

    Comparison(ReconnectPolicy policy, ScheduledExecutorService supervisor) {
        this.policy = policy;
        this.supervisor = supervisor;
    }

    /** Sets who compares; without anyone, gaps are not compared. */
    void by(Resynchroniser resynchroniser) {
        comparer = resynchroniser;
    }

    boolean isPossible() {
        return comparer != null;
    }

    /**
     * Begins to compare.
     *
     * @param lasts tells whether the connection is still the one for which this was begun
     * @param whenDone is run when what happened in the gap is known, unless the connection was lost before
     */
    void begin(Gap gap, BooleanSupplier lasts, Runnable whenDone) {
        attempt(1, gap, lasts, whenDone);
    }

    private void attempt(int number, Gap gap, BooleanSupplier lasts, Runnable whenDone) {
        Resynchroniser asked = comparer;
        if (asked == null || !lasts.getAsBoolean()) {
            return;
        }
        CompletableFuture<?> started = started(asked, gap);
        running = started;
        started.whenComplete((done, failure) -> later(Duration.ZERO, () -> {
            if (failure == null && lasts.getAsBoolean()) {
                whenDone.run();
            } else if (lasts.getAsBoolean()) {
                Duration wait = policy.delay(number, ThreadLocalRandom.current().nextDouble());
                LOG.warn("Cannot tell yet what was missed, trying again in {} ms", wait.toMillis(), failure);
                later(wait, () -> attempt(number + 1, gap, lasts, whenDone));
            }
        }));
    }

    private static CompletableFuture<?> started(Resynchroniser comparer, Gap gap) {
        try {
            return comparer.resynchronise(gap).toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void later(Duration wait, Runnable task) {
        try {
            supervisor.schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("Closed before a gap was compared", e);
        }
    }

    /** The connection is lost, and what it was about has grown. */
    void abandon() {
        if (running != null) {
            running.cancel(true);
            running = null;
        }
    }
}
