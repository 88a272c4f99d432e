package io.github.arikit.handles;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriConnector;
import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.AriServer;
import io.github.arikit.core.AriServerConfig;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.NativeConnection;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.handles.internal.EventFilter;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
        Objects.requireNonNull(errors, "errors");
        return AriClient.connect(
                connector, new ClientSettings(errors, AriMetrics.NONE, Optional.empty()), client -> {});
    }

    /**
     * Lets Asterisks connect to this application, as outbound websockets, and makes a client of each connection. A
     * persistent connection brings the events that Asterisk has kept meanwhile; one for a single call ends with it. When
     * a connection ends, its client is closed; when Asterisk connects again, there is another client.
     *
     * @param onClient prepares each client, on a thread of its own: it subscribes, and sets handlers. The events of the
     *     connection wait until it returns, so none is missed. A connection at which it throws is closed
     * @throws io.github.arikit.core.error.AriConfigurationException if the address or port cannot be listened on
     */
    public static AriServer listen(AriServerConfig config, Consumer<? super AriClient> onClient) {
        return server(config).listen(onClient);
    }

    /** Starts a server as {@link #listen} does, that is told more. */
    public static ServerBuilder server(AriServerConfig config) {
        return new ServerBuilder(config);
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
        private Consumer<? super AriClient> prepare = client -> {};
        private @Nullable Duration filterKeeps;

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

        /** Lets Asterisk send only what is subscribed to, and for 30 seconds more; as {@link #filterEvents(Duration)}. */
        public Builder filterEvents() {
            return filterEvents(EventFilter.KEPT);
        }

        /**
         * Lets Asterisk send only events of types that somebody is subscribed to. Saves bytes where an application hears
         * of far more than it uses, as with {@code subscribeAll}. Opening a subscription then talks to Asterisk where it
         * is the first to a type, and blocks until Asterisk has agreed; so it must not be done on the thread that reads
         * the socket. Types that this release of the artifact does not know are hidden, unless something is subscribed
         * that includes {@code UnknownEvent}. The filter belongs to the applications, and is cleared by closing the client.
         *
         * @param kept how long a type is let through after the last subscription to it was closed, more than zero
         */
        public Builder filterEvents(Duration kept) {
            filterKeeps = moreThanZero(kept);
            return this;
        }

        /**
         * Sets what prepares the client before its first event is handled: it subscribes, and sets handlers, so that no
         * event is missed. It must not wait for events.
         */
        public Builder prepare(Consumer<? super AriClient> prepare) {
            this.prepare = Objects.requireNonNull(prepare, "prepare");
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
                    new ClientSettings(errors, config.metrics(), Optional.ofNullable(filterKeeps)),
                    prepare);
        }
    }

    private static Duration moreThanZero(Duration kept) {
        if (kept.isZero() || kept.isNegative()) {
            throw new IllegalArgumentException("The time must be more than zero, not " + kept);
        }
        return kept;
    }

    /** Collects what the clients of Asterisks that connect need. Not to be shared between threads. */
    public static final class ServerBuilder {
        private final AriServerConfig config;
        private EventErrorHandler errors = EventErrorHandler.logging();
        private @Nullable Duration filterKeeps;

        private ServerBuilder(AriServerConfig config) {
            this.config = Objects.requireNonNull(config, "config");
        }

        /** Sets who hears of handlers that throw and of subscriptions that lose events; by default it is logged. */
        public ServerBuilder errors(EventErrorHandler errors) {
            this.errors = Objects.requireNonNull(errors, "errors");
            return this;
        }

        /** Lets Asterisk send only what is subscribed to, and for 30 seconds more; as {@link #filterEvents(Duration)}. */
        public ServerBuilder filterEvents() {
            return filterEvents(EventFilter.KEPT);
        }

        /**
         * Lets Asterisk send only events of types that somebody is subscribed to, as {@link
         * Builder#filterEvents(Duration)} does.
         *
         * @param kept how long a type is let through after the last subscription to it was closed, more than zero
         */
        public ServerBuilder filterEvents(Duration kept) {
            filterKeeps = moreThanZero(kept);
            return this;
        }

        /**
         * Listens, as {@link Ari#listen} does.
         *
         * @param onClient prepares each client, on a thread of its own
         * @throws io.github.arikit.core.error.AriConfigurationException if the address or port cannot be listened on
         */
        public AriServer listen(Consumer<? super AriClient> onClient) {
            Objects.requireNonNull(onClient, "onClient");
            // Figures that can be read at any time are those of one client, and there are many here.
            ClientSettings settings = new ClientSettings(errors, AriMetrics.NONE, Optional.ofNullable(filterKeeps));
            return AriServer.start(config, connection -> {
                AriClient client = AriClient.connect(connection, settings, onClient);
                connection.onClose(client::close);
            });
        }
    }
}
