package io.github.arikit.core.error;

/** The thread that waited for an event was interrupted; its interrupt flag is set again. */
public final class EventInterruptedException extends AriException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code awaited} names type and resource, such as {@code StasisEnd for channel:17.80}. */
    public EventInterruptedException(String awaited, InterruptedException cause) {
        super("Waiting for " + awaited + " was interrupted", cause);
    }
}
