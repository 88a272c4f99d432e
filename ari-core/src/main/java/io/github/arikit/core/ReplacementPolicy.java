package io.github.arikit.core;

import java.time.Duration;
import java.util.Objects;

/**
 * What to do when another client registers an application of ours, and with that takes it over. Immutable.
 *
 * <p>Taking back is bounded, so that two clients which both do it come to rest: each takes back at most as often as its
 * policy says, with the waits of its {@link ReconnectPolicy} before it.
 *
 * @param takeBacks how often to take applications back; 0 leaves them to the other client
 * @param within the time for which each taking back counts
 */
public record ReplacementPolicy(int takeBacks, Duration within) {
    /** Leave the application to the other client. This is the default: the newer client is usually the one meant. */
    public static final ReplacementPolicy STOP = new ReplacementPolicy(0, Duration.ofHours(1));

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public ReplacementPolicy {
        Objects.requireNonNull(within, "within");
        if (takeBacks < 0) {
            throw new IllegalArgumentException("An application cannot be taken back " + takeBacks + " times");
        }
        if (within.isZero() || within.isNegative()) {
            throw new IllegalArgumentException("The time must be more than zero: " + within);
        }
    }

    /** Take applications back, at most this often within an hour. */
    public static ReplacementPolicy takeBack(int times) {
        return new ReplacementPolicy(times, Duration.ofHours(1));
    }
}
