package io.github.arikit.core.event;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes errors to the log. */
final class LoggingErrorHandler implements EventErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(EventErrorHandler.class);

    @Override
    public void onError(Subscription<?> subscription, AriMessage event, Throwable error) {
        LOG.error("The consumer of {} failed on a {}", subscription, event.type(), error);
    }
}
