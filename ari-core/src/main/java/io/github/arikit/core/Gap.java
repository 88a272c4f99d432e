package io.github.arikit.core;

import io.github.arikit.core.error.AriException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A time in which messages may have been missed. Immutable.
 *
 * @param from when the connection was found to be lost, by the clock of this machine; a connection that fell silent was
 *     lost up to {@link AriConfig#connectionLostAfter()} earlier
 * @param until when messages arrived again
 * @param cause why the connection was lost; empty where nothing was lost, and a comparison was asked for
 */
public record Gap(Instant from, Instant until, Optional<AriException> cause) {

    /** Checks that nothing is null. */
    public Gap {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(cause, "cause");
    }

    /** Returns how long it was. */
    public Duration length() {
        return Duration.between(from, until);
    }
}
