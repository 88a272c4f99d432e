package io.github.arikit.core.event;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what the application's handler throws away from the publisher, and logs every overflow once. */
final class GuardedErrorHandler implements EventErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(EventErrorHandler.class);

    private final EventErrorHandler handler;

    GuardedErrorHandler(EventErrorHandler handler) {
        this.handler = handler;
    }

    @Override
    public void onError(Subscription<?> subscription, AriMessage event, Throwable error) {
        guarded(() -> handler.onError(subscription, event, error));
    }

    @Override
    public void onOverflow(Subscription<?> subscription) {
        LOG.warn("The subscription to {} loses events, because its consumer is too slow", subscription);
        guarded(() -> handler.onOverflow(subscription));
    }

    private static void guarded(Runnable call) {
        try {
            call.run();
        } catch (Throwable e) {
            LOG.error("The event error handler failed", e);
        }
    }
}
