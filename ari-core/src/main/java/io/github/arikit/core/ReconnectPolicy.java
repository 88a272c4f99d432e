package io.github.arikit.core;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait before each attempt to get the event connection back. The delay doubles from the first to the
 * greatest. Immutable.
 *
 * @param firstDelay the wait before the first attempt, more than zero
 * @param maxDelay the greatest wait, not less than the first
 * @param jitter the share of each wait that is left to chance, from 0 to 1, so that many clients do not come at once
 * @param maxAttempts how many attempts to make in a row before giving up; {@link #ENDLESS} never gives up
 */
public record ReconnectPolicy(Duration firstDelay, Duration maxDelay, double jitter, int maxAttempts) {
    /** Never give up. */
    public static final int ENDLESS = Integer.MAX_VALUE;

    /** Half a second at first, 30 seconds at most, half of it left to chance, without end. */
    public static final ReconnectPolicy DEFAULT =
            new ReconnectPolicy(Duration.ofMillis(500), Duration.ofSeconds(30), 0.5, ENDLESS);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public ReconnectPolicy {
        Objects.requireNonNull(firstDelay, "firstDelay");
        Objects.requireNonNull(maxDelay, "maxDelay");
        if (firstDelay.isZero() || firstDelay.isNegative() || maxDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("Delays must be positive and ascend: " + firstDelay + ", " + maxDelay);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("Jitter must be from 0 to 1: " + jitter);
        }
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("There must be at least one attempt: " + maxAttempts);
        }
    }

    /**
     * Returns the wait before an attempt.
     *
     * @param attempt its number, from 1
     * @param chance a number from 0 to 1
     */
    public Duration delay(int attempt, double chance) {
        double doubled = firstDelay.toMillis() * Math.pow(2, attempt - 1.0);
        double full = Math.min(Math.max(1, doubled), maxDelay.toMillis());
        return Duration.ofMillis(Math.max(1, Math.round(full * (1 - jitter * chance))));
    }
}
