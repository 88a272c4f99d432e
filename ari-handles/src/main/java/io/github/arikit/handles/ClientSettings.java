package io.github.arikit.handles;

import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.event.EventErrorHandler;
import java.time.Duration;
import java.util.Optional;

/**
 * What a client is told besides how to connect. Immutable.
 *
 * @param filterKeeps how long the event filter lets through what nobody is subscribed to; empty where nothing is filtered
 */
record ClientSettings(EventErrorHandler errors, AriMetrics metrics, Optional<Duration> filterKeeps) {}
