package io.github.arikit.core;

import io.github.arikit.core.error.AriConfigurationException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Where an {@link AriServer} listens, whom it lets in, and how patient it is. Immutable. */
public final class AriServerConfig {
    private static final int GREATEST_PORT = 65_535;

    private final String address;
    private final int port;
    private final Map<String, String> users;
    private final @Nullable SSLContext sslContext;
    private final boolean needsClientCertificate;
    private final int maxConnections;
    private final Duration connectTimeout;
    private final Duration requestTimeout;
    private final Duration queuedRequestTimeout;
    private final Duration connectionLostAfter;
    private final int maxInFlight;
    private final int maxWaiting;
    private final ConnectionListener listener;
    private final AriMetrics metrics;

    private AriServerConfig(Builder builder) {
        if (builder.users.isEmpty()) {
            throw new AriConfigurationException("There are no credentials for those that connect: set user(...)");
        }
        if (builder.needsClientCertificate && builder.sslContext == null) {
            throw new AriConfigurationException("Client certificates need TLS: set sslContext(...)");
        }
        address = builder.address;
        port = builder.port;
        users = Map.copyOf(builder.users);
        sslContext = builder.sslContext;
        needsClientCertificate = builder.needsClientCertificate;
        maxConnections = builder.maxConnections;
        connectTimeout = builder.connectTimeout;
        requestTimeout = builder.requestTimeout;
        queuedRequestTimeout = builder.queuedRequestTimeout;
        connectionLostAfter = builder.connectionLostAfter;
        maxInFlight = builder.maxInFlight;
        maxWaiting = builder.maxWaiting;
        listener = builder.listener;
        metrics = builder.metrics;
    }

    /** Returns a builder with the defaults; users have none. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the address to listen on. */
    public String address() {
        return address;
    }

    /** Returns the port to listen on; 0 for any that is free. */
    public int port() {
        return port;
    }

    /** Returns the passwords of those that may connect, by user name; keep them out of logs. */
    public Map<String, String> users() {
        return users;
    }

    /** Returns what holds the certificate of the server; empty where it listens without TLS. */
    public Optional<SSLContext> sslContext() {
        return Optional.ofNullable(sslContext);
    }

    /** Tells whether those that connect must show a certificate that the {@link #sslContext()} trusts. */
    public boolean needsClientCertificate() {
        return needsClientCertificate;
    }

    /** Returns how many connections there may be at once. */
    public int maxConnections() {
        return maxConnections;
    }

    /** Returns how long a handshake may take, and the wait for the first application after it. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** Returns how long a request may take, its wait for its turn included. */
    public Duration requestTimeout() {
        return requestTimeout;
    }

    /** Returns how long a request may take that waits for what is queued on a channel. */
    public Duration queuedRequestTimeout() {
        return queuedRequestTimeout;
    }

    /** Returns how long a connection may be silent, despite pings, before it counts as lost. */
    public Duration connectionLostAfter() {
        return connectionLostAfter;
    }

    /** Returns how many requests may be on their way at once on each connection. */
    public int maxInFlight() {
        return maxInFlight;
    }

    /** Returns how many further requests may wait for their turn on each connection. */
    public int maxWaiting() {
        return maxWaiting;
    }

    /** Returns who hears how the connections fare. */
    public ConnectionListener listener() {
        return listener;
    }

    /** Returns what receives figures about the connections. */
    public AriMetrics metrics() {
        return metrics;
    }

    /** Returns address, port and user names for people; never the passwords. */
    @Override
    public String toString() {
        return "AriServerConfig[" + address + ":" + port + (sslContext == null ? "" : " with TLS") + ", users "
                + users.keySet() + "]";
    }

    /** Collects the settings. Not to be shared between threads. */
    public static final class Builder {
        private final Map<String, String> users = new LinkedHashMap<>();
        private String address = "127.0.0.1";
        private int port;
        private @Nullable SSLContext sslContext;
        private boolean needsClientCertificate;
        private int maxConnections = 1_000;
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration requestTimeout = Duration.ofSeconds(10);
        private Duration queuedRequestTimeout = Duration.ofSeconds(60);
        private Duration connectionLostAfter = Duration.ofSeconds(20);
        private int maxInFlight = 64;
        private int maxWaiting = 10_000;
        private ConnectionListener listener = ConnectionListener.NONE;
        private AriMetrics metrics = AriMetrics.NONE;

        private Builder() {}

        /**
         * Sets the address to listen on, {@code 127.0.0.1} by default; {@code 0.0.0.0} listens on all of this machine.
         */
        public Builder address(String address) {
            this.address = Objects.requireNonNull(address, "address");
            return this;
        }

        /** Sets the port to listen on; by default any that is free, which {@link AriServer#port()} then tells. */
        public Builder port(int port) {
            if (port < 0 || port > GREATEST_PORT) {
                throw new AriConfigurationException("port must be from 0 to " + GREATEST_PORT + ", not " + port);
            }
            this.port = port;
            return this;
        }

        /** Lets in who knows these: {@code username} and {@code password} in {@code websocket_client.conf}. */
        public Builder user(String username, String password) {
            if (username.isEmpty() || username.contains(":") || password.isEmpty()) {
                throw new AriConfigurationException(
                        "A user has a name without a colon and a password, neither of them empty");
            }
            users.put(username, password);
            return this;
        }

        /** Sets what holds the certificate of the server, so that it listens for {@code wss} instead of {@code ws}. */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
            return this;
        }

        /** Sets whether those that connect must show a certificate; by default they need not. Takes TLS. */
        public Builder needsClientCertificate(boolean needsClientCertificate) {
            this.needsClientCertificate = needsClientCertificate;
            return this;
        }

        /** Sets how many connections there may be at once, 1,000 by default; others are refused. */
        public Builder maxConnections(int maxConnections) {
            this.maxConnections = Settings.atLeast(1, "maxConnections", maxConnections);
            return this;
        }

        /** Sets how long a handshake may take, and the wait for the first application after it: 5 seconds by default. */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = Settings.positive("connectTimeout", connectTimeout);
            return this;
        }

        /** Sets how long a request may take, 10 seconds by default. */
        public Builder requestTimeout(Duration requestTimeout) {
            this.requestTimeout = Settings.positive("requestTimeout", requestTimeout);
            return this;
        }

        /** Sets how long a request may take that waits for what is queued on a channel, 60 seconds by default. */
        public Builder queuedRequestTimeout(Duration queuedRequestTimeout) {
            this.queuedRequestTimeout = Settings.positive("queuedRequestTimeout", queuedRequestTimeout);
            return this;
        }

        /** Sets how long a connection may be silent, despite pings, before it is lost: 20 seconds by default. */
        public Builder connectionLostAfter(Duration connectionLostAfter) {
            this.connectionLostAfter = Settings.positive("connectionLostAfter", connectionLostAfter);
            return this;
        }

        /** Sets how many requests may be on their way at once on each connection, 64 by default. */
        public Builder maxInFlight(int maxInFlight) {
            this.maxInFlight = Settings.atLeast(1, "maxInFlight", maxInFlight);
            return this;
        }

        /** Sets how many further requests may wait for their turn on each connection, 10,000 by default. */
        public Builder maxWaiting(int maxWaiting) {
            this.maxWaiting = Settings.atLeast(0, "maxWaiting", maxWaiting);
            return this;
        }

        /**
         * Sets who hears how the connections fare: each in its order, on a thread of its own. A connection that is lost
         * is closed, with the cause; when Asterisk connects again, that is another. By default it is only logged.
         */
        public Builder listener(ConnectionListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** Sets what receives figures about the connections, of all of them together; by default nothing does. */
        public Builder metrics(AriMetrics metrics) {
            this.metrics = Objects.requireNonNull(metrics, "metrics");
            return this;
        }

        /**
         * Returns the configuration.
         *
         * @throws AriConfigurationException if a setting is missing or cannot be used; the message names it
         */
        public AriServerConfig build() {
            return new AriServerConfig(this);
        }
    }
}
