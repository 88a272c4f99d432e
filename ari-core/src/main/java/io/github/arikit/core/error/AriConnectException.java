package io.github.arikit.core.error;

import io.github.arikit.core.Operation;
import org.jspecify.annotations.Nullable;

/** There is nobody at the address, or something that is not Asterisk. Nothing was sent. */
public final class AriConnectException extends AriTransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; operation is null where no single request failed, cause where there is none. */
    public AriConnectException(String message, @Nullable Operation operation, @Nullable Throwable cause) {
        super(message, Outcome.NOT_SENT, operation, cause);
    }
}
