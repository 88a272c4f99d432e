package io.github.arikit.nats.bus;

import org.jspecify.annotations.Nullable;

/** The message bus did not take something: nothing was sent. */
public class BusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; the message must have no credentials in it. */
    public BusException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
