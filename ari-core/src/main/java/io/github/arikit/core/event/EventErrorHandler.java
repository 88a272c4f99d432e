package io.github.arikit.core.event;

/**
 * Hears of what goes wrong between an event and those who consume it. Implementations may be called by several
 * threads at once.
 *
 * <p>It runs on the thread that met the problem, which may be the one that reads the socket: it must not block. What
 * it throws itself is logged.
 */
@FunctionalInterface
public interface EventErrorHandler {

    /**
     * A predicate, a listener or a subscriber has thrown. The subscription carries on with the next event, save that
     * a reactive subscriber which throws counts as having cancelled.
     *
     * @param subscription whose consumer it was
     * @param event the event it was given
     * @param error what it threw
     */
    void onError(Subscription<?> subscription, AriMessage event, Throwable error);

    /**
     * A subscription has begun to lose events. Called once until it has recovered, that is until half of its buffer
     * is free again; {@link Subscription#dropped()} goes on counting. It is in the log anyway, as a warning.
     */
    default void onOverflow(Subscription<?> subscription) {}

    /** Returns the handler that writes errors to the log, without the content of the event, which can be personal. */
    static EventErrorHandler logging() {
        return new LoggingErrorHandler();
    }
}
