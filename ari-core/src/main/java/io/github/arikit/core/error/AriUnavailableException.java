package io.github.arikit.core.error;

import io.github.arikit.core.AsteriskRelease;
import io.github.arikit.core.Operation;

/** The release of Asterisk at the other end does not offer the operation. Nothing was sent. */
public final class AriUnavailableException extends AriException {
    private static final long serialVersionUID = 1L;

    private final transient Operation operation;

    /** Creates the exception for an operation that a server of this release does not know. */
    public AriUnavailableException(Operation operation, AsteriskRelease release) {
        super(
                operation.id() + " is not offered by Asterisk " + release + "; it came with "
                        + operation.availability(),
                null);
        this.operation = operation;
    }

    /** Returns the operation that is not offered. */
    public Operation operation() {
        return operation;
    }
}
