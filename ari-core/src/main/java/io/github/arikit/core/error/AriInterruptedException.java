package io.github.arikit.core.error;

import io.github.arikit.core.Operation;
import org.jspecify.annotations.Nullable;

/** The thread that waited was interrupted; its interrupt flag is set again. */
public final class AriInterruptedException extends AriTransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; operation is null where no single request failed. */
    public AriInterruptedException(Outcome outcome, @Nullable Operation operation, InterruptedException cause) {
        super(describe(outcome, operation), outcome, operation, cause);
    }

    private static String describe(Outcome outcome, @Nullable Operation operation) {
        String what = operation == null ? "Opening the connection" : operation.toString();
        return what + " was interrupted"
                + (outcome == Outcome.UNKNOWN ? "; Asterisk may still act on it" : " before it was sent");
    }
}
