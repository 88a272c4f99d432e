package io.github.arikit.core.error;

import io.github.arikit.core.Operation;
import org.jspecify.annotations.Nullable;

/** The application closed its connection, so there will be no answer. */
public final class AriClosedException extends AriTransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; operation is null where no single request failed. */
    public AriClosedException(Outcome outcome, @Nullable Operation operation) {
        super(describe(outcome, operation), outcome, operation, null);
    }

    private static String describe(Outcome outcome, @Nullable Operation operation) {
        String what = operation == null ? "The connection" : "The connection that carries " + operation;
        return what + " was closed by the application"
                + (outcome == Outcome.UNKNOWN ? "; Asterisk may still act on the request" : "");
    }
}
