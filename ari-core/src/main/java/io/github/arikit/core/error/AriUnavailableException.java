package io.github.arikit.core.error;

import io.github.arikit.core.AsteriskRelease;
import io.github.arikit.core.Availability;
import io.github.arikit.core.Operation;

/**
 * The release of Asterisk at the other end does not offer the operation, or a parameter or value of it that was set.
 * Nothing was sent.
 */
public final class AriUnavailableException extends AriException {
    private static final long serialVersionUID = 1L;

    private final transient Operation operation;
    private final String what;

    /**
     * Creates the exception for what a server of this release does not know.
     *
     * @param what the operation, such as {@code channels.hangup}, or a parameter or value of it, such as
     *     {@code channels.hangup.reason_code} and {@code channels.hangup.reason=timeout}
     * @param availability the releases that offer it
     */
    public AriUnavailableException(
            Operation operation, String what, Availability availability, AsteriskRelease release) {
        super(what + " is not offered by Asterisk " + release + "; it came with " + availability, null);
        this.operation = operation;
        this.what = what;
    }

    /** Returns the operation that is not offered, or not with what was set. */
    public Operation operation() {
        return operation;
    }

    /** Returns what is not offered: the operation, or one of its parameters or values. */
    public String what() {
        return what;
    }
}
