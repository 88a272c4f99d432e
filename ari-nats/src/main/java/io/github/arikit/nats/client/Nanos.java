package io.github.arikit.nats.client;

import java.time.Duration;

/** Durations as the protocol has them: whole nanoseconds. */
final class Nanos {
    private Nanos() {}

    static long ofSeconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    static long ofMillis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
