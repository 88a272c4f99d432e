package io.github.arikit.nats.bus;

/** A request went to a subject that nobody has subscribed to. */
public final class NobodyListensException extends BusException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public NobodyListensException(String subject) {
        super("Nobody listens to " + subject, null);
    }
}
