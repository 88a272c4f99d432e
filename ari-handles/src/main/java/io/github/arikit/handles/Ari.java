package io.github.arikit.handles;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriConnector;
import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.NativeConnection;
import io.github.arikit.core.event.EventErrorHandler;
import java.util.Objects;

/** Where a client comes from. */
public final class Ari {
    private Ari() {}

    /**
     * Connects as the environment says, and blocks until events arrive: {@code ARI_URL}, {@code ARI_USERNAME},
     * {@code ARI_PASSWORD} and {@code ARI_APPLICATION}.
     *
     * @throws io.github.arikit.core.error.AriConfigurationException if a variable is missing or cannot be used
     * @throws io.github.arikit.core.error.AriException if nobody answers, or Asterisk refuses
     */
    public static AriClient connect() {
        return connect(AriConfig.fromEnvironment());
    }

    /**
     * Connects, and blocks until events arrive.
     *
     * @throws io.github.arikit.core.error.AriException if nobody answers, or Asterisk refuses
     */
    public static AriClient connect(AriConfig config) {
        return builder(config).connect();
    }

    /**
     * Connects a client in another way than to one Asterisk itself, and blocks until events arrive.
     *
     * @param connector makes the connection; the client closes it
     * @param errors hears of handlers that throw and of subscriptions that lose events
     * @throws io.github.arikit.core.error.AriException if nobody answers, or Asterisk refuses
     */
    public static AriClient connect(AriConnector connector, EventErrorHandler errors) {
        return AriClient.connect(connector, Objects.requireNonNull(errors, "errors"), AriMetrics.NONE);
    }

    /** Starts a client that is told who hears of its troubles. */
    public static Builder builder(AriConfig config) {
        return new Builder(config);
    }

    /** Collects what a client needs besides its configuration. Not to be shared between threads. */
    public static final class Builder {
        private final AriConfig config;
        private ConnectionListener listener = ConnectionListener.NONE;
        private EventErrorHandler errors = EventErrorHandler.logging();

        private Builder(AriConfig config) {
            this.config = Objects.requireNonNull(config, "config");
        }

        /** Sets who hears how the connection fares; by default it is only logged. */
        public Builder listener(ConnectionListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** Sets who hears of handlers that throw and of subscriptions that lose events; by default it is logged. */
        public Builder errors(EventErrorHandler errors) {
            this.errors = Objects.requireNonNull(errors, "errors");
            return this;
        }

        /**
         * Connects, and blocks until events arrive.
         *
         * @throws io.github.arikit.core.error.AriException if nobody answers, or Asterisk refuses
         */
        public AriClient connect() {
            return AriClient.connect(
                    (decoder, onMessage) -> NativeConnection.create(config, decoder, onMessage, listener),
                    errors,
                    config.metrics());
        }
    }
}
