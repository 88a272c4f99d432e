package io.github.arikit.core.error;

import java.time.Duration;
import java.util.Objects;

/** No event came in the time that was given. The subscription is as open as before. */
public final class EventTimeoutException extends AriException {
    private static final long serialVersionUID = 1L;

    private final Duration waited;

    /** Creates the exception; {@code awaited} names type and resource, such as {@code StasisEnd for channel:17.80}. */
    public EventTimeoutException(String awaited, Duration waited) {
        super("No " + awaited + " within " + waited.toMillis() + " ms", null);
        this.waited = Objects.requireNonNull(waited, "waited");
    }

    /** Returns the time that was given. */
    public Duration waited() {
        return waited;
    }
}
