package io.github.arikit.core.error;

import io.github.arikit.core.AriCall;
import java.time.Duration;

/** Asterisk did not answer in time. {@link #outcome()} tells whether it may still act on the request. */
public final class AriTimeoutException extends AriTransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for a call that was sent, and given this long. */
    public AriTimeoutException(AriCall<?> call, Duration waited) {
        this(call, Outcome.UNKNOWN, "got no answer within " + waited.toMillis() + " ms; Asterisk may still act on it");
    }

    private AriTimeoutException(AriCall<?> call, Outcome outcome, String what) {
        super(call + " " + what, outcome, call.operation(), null);
    }

    /** Returns the exception for a call that was sent on the event socket, and given this long. */
    public static AriTimeoutException onSocket(AriCall<?> call, Duration waited) {
        return new AriTimeoutException(
                call,
                Outcome.UNKNOWN,
                "got no answer on the event socket within " + waited.toMillis() + " ms; Asterisk may still act on it."
                        + " It answers one request after the other, and none where the event filter of the"
                        + " application hides RESTResponse or the application is gone");
    }

    /** Returns the exception for a call that waited this long behind others, and was never sent. */
    public static AriTimeoutException notSent(AriCall<?> call, Duration waited) {
        return new AriTimeoutException(
                call,
                Outcome.NOT_SENT,
                "waited " + waited.toMillis() + " ms behind other requests and was not sent;"
                        + " send fewer at once, or allow more in flight");
    }
}
