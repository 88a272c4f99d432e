package io.github.arikit.core.error;

/** A setting is missing or cannot be used; the message names it. Nothing was sent. */
public final class AriConfigurationException extends AriException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; the message must not quote a value that may hold credentials. */
    public AriConfigurationException(String message) {
        super(message, null);
    }
}
