package io.github.arikit.core.transport;

import io.github.arikit.core.ReconnectPolicy;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Counts attempts to connect. A connection starts the count anew once it has lasted as long as the wait before it, so a
 * server that drops every connection at once is not stormed.
 */
final class Attempts {
    private final ReconnectPolicy policy;
    private final DoubleSupplier chance;
    private final LongSupplier nanos;

    private int made;
    private Duration lastDelay = Duration.ZERO;
    private long connectedAt;

    Attempts(ReconnectPolicy policy, DoubleSupplier chance, LongSupplier nanos) {
        this.policy = policy;
        this.chance = chance;
        this.nanos = nanos;
    }

    /** Counts one more, and returns the wait before it. */
    synchronized Duration next() {
        made++;
        lastDelay = policy.delay(made, chance.getAsDouble());
        return lastDelay;
    }

    synchronized boolean areUsedUp() {
        return policy.maxAttempts() != ReconnectPolicy.ENDLESS && made >= policy.maxAttempts();
    }

    synchronized void forget() {
        made = 0;
    }

    synchronized void succeeded() {
        connectedAt = nanos.getAsLong();
    }

    synchronized void lost() {
        if (nanos.getAsLong() - connectedAt >= lastDelay.toNanos()) {
            made = 0;
        }
    }
}
