package io.github.arikit.core.error;

import io.github.arikit.core.AriCall;
import java.time.Duration;

/** Asterisk did not answer in time. It may still act on the request. */
public final class AriTimeoutException extends AriTransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for a call that was given this long. */
    public AriTimeoutException(AriCall<?> call, Duration waited) {
        super(
                call + " got no answer within " + waited.toMillis() + " ms; Asterisk may still act on it",
                Outcome.UNKNOWN,
                call.operation(),
                null);
    }
}
