package io.github.arikit.core.error;

/** There are no more events: the subscription was closed, or the connection was and all that it brought is read. */
public final class SubscriptionClosedException extends AriException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code awaited} names type and resource, such as {@code StasisEnd for channel:17.80}. */
    public SubscriptionClosedException(String awaited) {
        super("The subscription to " + awaited + " is closed", null);
    }
}
