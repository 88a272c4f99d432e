package io.github.arikit.core.error;

import io.github.arikit.core.Operation;

/** More requests are waiting than the client holds for the application, so this one was not sent. */
public final class AriOverloadException extends AriTransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; the advice says what the application can do about it. */
    public AriOverloadException(Operation operation, String advice) {
        super(operation + " was not sent: " + advice, Outcome.NOT_SENT, operation, null);
    }
}
