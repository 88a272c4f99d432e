package io.github.arikit.core.error;

import io.github.arikit.core.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The thread that waited, for an answer or for an event, was interrupted; its interrupt flag is set again. Where it
 * waited for an event, there is no operation, and the outcome is {@link AriTransportException.Outcome#NOT_SENT}:
 * waiting sends nothing.
 */
public final class AriInterruptedException extends AriTransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception of a request or a connection; operation is null where no single request failed. */
    public AriInterruptedException(Outcome outcome, @Nullable Operation operation, InterruptedException cause) {
        super(describe(outcome, operation), outcome, operation, cause);
    }

    /**
     * Creates the exception of a thread that waited for an event, or for the end of what it began.
     *
     * @param awaited names type and resource, such as {@code StasisEnd for channel:17.80}
     */
    public AriInterruptedException(String awaited, InterruptedException cause) {
        super("Waiting for " + awaited + " was interrupted", Outcome.NOT_SENT, null, cause);
    }

    private static String describe(Outcome outcome, @Nullable Operation operation) {
        String what = operation == null ? "Opening the connection" : operation.toString();
        return what + " was interrupted"
                + (outcome == Outcome.UNKNOWN ? "; Asterisk may still act on it" : " before it was sent");
    }
}
