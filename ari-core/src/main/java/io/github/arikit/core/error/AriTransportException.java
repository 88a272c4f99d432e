package io.github.arikit.core.error;

import io.github.arikit.core.Operation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No answer came from Asterisk, or none that is whole. {@link #outcome()} tells whether the request may be repeated. */
public class AriTransportException extends AriException {
    private static final long serialVersionUID = 1L;

    /** What is known about a request that got no answer. */
    public enum Outcome {
        /** Not a byte of it reached Asterisk: repeating it is safe. */
        NOT_SENT,
        /** Asterisk may have acted on it: repeat only what may be done twice, or read the state first. */
        UNKNOWN
    }

    private final Outcome outcome;
    private final transient @Nullable Operation operation;

    /** Creates the exception; operation is null where no single request failed, cause where there is none. */
    public AriTransportException(
            String message, Outcome outcome, @Nullable Operation operation, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.operation = operation;
    }

    /** Tells whether Asterisk may have acted. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns the operation that failed; empty where the connection as a whole did. */
    public Optional<Operation> operation() {
        return Optional.ofNullable(operation);
    }
}
