package io.github.arikit.core.error;

import org.jspecify.annotations.Nullable;

/** The root of what goes wrong between the application and Asterisk. */
public abstract class AriException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception; the cause may be null. */
    protected AriException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
