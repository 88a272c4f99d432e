package io.github.arikit.nats;

import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.nats.bus.MessageBuses;
import io.github.arikit.nats.client.ClusterConnection;
import java.util.Objects;

/**
 * Where a client of a cluster comes from: many Asterisks, each with a proxy beside it, over NATS. The proxies are those
 * of this project ({@link AriProxy}), ari-proxy 5 in Go, or both.
 */
public final class AriNats {
    private AriNats() {}

    /**
     * Connects as the environment says, and blocks until a proxy of the application is known: {@code ARI_APPLICATION}
     * and {@code MESSAGEBUS_URL}, as {@link AriNatsConfig#fromEnvironment()} reads them.
     *
     * @throws io.github.arikit.core.error.AriConfigurationException if a variable is missing or cannot be used
     * @throws io.github.arikit.core.error.AriConnectException if there is no NATS, or no proxy of the application
     */
    public static AriClient connect() {
        return connect(AriNatsConfig.fromEnvironment());
    }

    /**
     * Connects, and blocks until a proxy of the application is known.
     *
     * @throws io.github.arikit.core.error.AriConnectException if there is no NATS, or no proxy of the application
     */
    public static AriClient connect(AriNatsConfig config) {
        return builder(config).connect();
    }

    /** Starts a client that is told who hears of its troubles. */
    public static Builder builder(AriNatsConfig config) {
        return new Builder(config);
    }

    /** Collects what a client needs besides its configuration. Not to be shared between threads. */
    public static final class Builder {
        private final AriNatsConfig config;
        private ConnectionListener listener = ConnectionListener.NONE;
        private NodeListener nodes = NodeListener.NONE;
        private EventErrorHandler errors = EventErrorHandler.logging();

        private Builder(AriNatsConfig config) {
            this.config = Objects.requireNonNull(config, "config");
        }

        /** Sets who hears how the connection to NATS fares; by default it is only logged. */
        public Builder listener(ConnectionListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** Sets who hears which nodes come and go; by default it is only logged. */
        public Builder nodes(NodeListener nodes) {
            this.nodes = Objects.requireNonNull(nodes, "nodes");
            return this;
        }

        /** Sets who hears of handlers that throw and of subscriptions that lose events; by default it is logged. */
        public Builder errors(EventErrorHandler errors) {
            this.errors = Objects.requireNonNull(errors, "errors");
            return this;
        }

        /**
         * Connects, and blocks until a proxy of the application is known.
         *
         * @throws io.github.arikit.core.error.AriConnectException if there is no NATS, or no proxy of the application
         */
        public AriClient connect() {
            return Ari.connect(
                    (decoder, onMessage) -> new ClusterConnection(
                            config,
                            decoder,
                            onMessage,
                            listener,
                            nodes,
                            bus -> MessageBuses.connect(config.nats(), config.prefix(), bus)),
                    errors);
        }
    }
}
