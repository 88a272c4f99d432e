package io.github.arikit.core;

import io.github.arikit.core.error.AriConfigurationException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Where Asterisk is, who we are, and how patient we are. Immutable. */
public final class AriConfig {
    private final URI url;
    private final URI webSocketUrl;
    private final String webSocketOrigin;
    private final String username;
    private final String password;
    private final List<String> applications;
    private final boolean subscribeAll;
    private final Duration connectTimeout;
    private final Duration requestTimeout;
    private final Duration queuedRequestTimeout;
    private final Duration connectionLostAfter;
    private final Duration waitForServer;
    private final int maxInFlight;
    private final int maxWaiting;
    private final int retries;
    private final ReconnectPolicy reconnect;
    private final TransportMode transport;
    private final ReplacementPolicy replacement;
    private final AriMetrics metrics;
    private final @Nullable SSLContext sslContext;

    private AriConfig(Builder builder) {
        url = ServerAddress.http("The URL (ARI_URL)", builder.url);
        webSocketUrl = builder.webSocketUrl == null
                ? ServerAddress.webSocketOf(url)
                : ServerAddress.webSocket("The websocket URL (ARI_WSURL)", builder.webSocketUrl);
        webSocketOrigin = headerText("The websocket origin (ARI_WSORIGIN)", builder.webSocketOrigin);
        username = credential("user name", AriEnvironment.USERNAME, "username", builder.username);
        password = credential("password", AriEnvironment.PASSWORD, "password", builder.password);
        if (username.contains(":")) {
            throw new AriConfigurationException("The user name (ARI_USERNAME) must not contain a colon");
        }
        applications = builder.applications.isEmpty() ? List.of(ResourceIds.next()) : builder.applications;
        subscribeAll = builder.subscribeAll;
        connectTimeout = builder.connectTimeout;
        requestTimeout = builder.requestTimeout;
        queuedRequestTimeout = builder.queuedRequestTimeout;
        connectionLostAfter = builder.connectionLostAfter;
        waitForServer = builder.waitForServer;
        maxInFlight = builder.maxInFlight;
        maxWaiting = builder.maxWaiting;
        retries = builder.retries;
        reconnect = builder.reconnect;
        transport = builder.transport;
        replacement = builder.replacement;
        metrics = builder.metrics;
        sslContext = builder.sslContext;
    }

    private static String credential(String what, String variable, String setter, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new AriConfigurationException(
                    "There is no " + what + ": set " + variable + ", or " + setter + "(...)");
        }
        return headerText("The " + what + " (" + variable + ")", value);
    }

    private static String headerText(String what, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new AriConfigurationException(what + " must not contain control characters");
            }
        }
        return value;
    }

    /** Returns a builder with the defaults; user name and password have none. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the environment of this process, as {@link #fromEnvironment(Map)} does.
     *
     * @throws AriConfigurationException if a variable is missing or cannot be used
     */
    public static AriConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /**
     * Reads {@code ARI_USERNAME} and {@code ARI_PASSWORD}, which must be there, and {@code ARI_URL} (else
     * {@code http://localhost:8088/ari}), {@code ARI_WSURL} (else derived from it), {@code ARI_WSORIGIN} (else
     * {@code http://localhost/}), {@code ARI_APPLICATION} (else random; several are separated by commas) and
     * {@code ARI_TRANSPORT} ({@code http}, {@code websocket} or {@code auto}; else {@code http}).
     *
     * @throws AriConfigurationException if a variable is missing or cannot be used
     */
    public static AriConfig fromEnvironment(Map<String, String> variables) {
        return AriEnvironment.read(variables).build();
    }

    /** Returns the address of ARI, without a slash at its end. */
    public URI url() {
        return url;
    }

    /** Returns the address of the event socket, without its query. */
    public URI webSocketUrl() {
        return webSocketUrl;
    }

    /** Returns the origin that the handshake of the event socket names. */
    public String webSocketOrigin() {
        return webSocketOrigin;
    }

    /** Returns the user name. */
    public String username() {
        return username;
    }

    /** Returns the value of the header that carries user name and password; keep it out of logs. */
    public String authorization() {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Returns the Stasis applications to register, at least one. */
    public List<String> applications() {
        return applications;
    }

    /** Tells whether the applications hear of everything that happens in Asterisk. */
    public boolean subscribeAll() {
        return subscribeAll;
    }

    /** Returns how long establishing a connection may take, and the handshake of the event socket. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** Returns how long a request may take, its wait for a free place included. */
    public Duration requestTimeout() {
        return requestTimeout;
    }

    /** Returns how long a request may take that waits for what is queued on a channel. */
    public Duration queuedRequestTimeout() {
        return queuedRequestTimeout;
    }

    /** Returns how long the event socket may be silent, despite pings, before it counts as lost. */
    public Duration connectionLostAfter() {
        return connectionLostAfter;
    }

    /** Returns how long opening goes on trying while nobody answers; zero fails at the first attempt. */
    public Duration waitForServer() {
        return waitForServer;
    }

    /** Returns how many requests may be on their way at once, over HTTP and over the event socket each. */
    public int maxInFlight() {
        return maxInFlight;
    }

    /** Returns how many further requests may wait for their turn. */
    public int maxWaiting() {
        return maxWaiting;
    }

    /** Returns how often a request is sent again where that is safe. */
    public int retries() {
        return retries;
    }

    /** Returns how a lost event connection is brought back. */
    public ReconnectPolicy reconnect() {
        return reconnect;
    }

    /** Returns which way requests go. */
    public TransportMode transport() {
        return transport;
    }

    /** Returns what to do when another client takes over an application. */
    public ReplacementPolicy replacement() {
        return replacement;
    }

    /** Returns what receives figures about the connection. */
    public AriMetrics metrics() {
        return metrics;
    }

    /** Returns what decides which servers to trust; empty for the default of the JVM. */
    public Optional<SSLContext> sslContext() {
        return Optional.ofNullable(sslContext);
    }

    /** Returns address, user and applications for people; never the password. */
    @Override
    public String toString() {
        return "AriConfig[" + url + " as " + username + ", applications " + applications
                + (subscribeAll ? ", subscribed to all" : "") + "]";
    }

    /** Collects the settings. Not to be shared between threads. */
    public static final class Builder {
        private String url = "http://localhost:8088/ari";
        private @Nullable String webSocketUrl;
        private String webSocketOrigin = "http://localhost/";
        private @Nullable String username;
        private @Nullable String password;
        private List<String> applications = List.of();
        private boolean subscribeAll;
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration requestTimeout = Duration.ofSeconds(10);
        private Duration queuedRequestTimeout = Duration.ofSeconds(60);
        private Duration connectionLostAfter = Duration.ofSeconds(20);
        private Duration waitForServer = Duration.ZERO;
        private int maxInFlight = 64;
        private int maxWaiting = 10_000;
        private int retries = 2;
        private ReconnectPolicy reconnect = ReconnectPolicy.DEFAULT;
        private TransportMode transport = TransportMode.HTTP;
        private ReplacementPolicy replacement = ReplacementPolicy.STOP;
        private AriMetrics metrics = AriMetrics.NONE;
        private @Nullable SSLContext sslContext;

        private Builder() {}

        /** Sets the address of ARI, {@code http://localhost:8088/ari} by default; a slash at its end is dropped. */
        public Builder url(String url) {
            this.url = Objects.requireNonNull(url, "url");
            return this;
        }

        /** Sets the address of the event socket; by default it is derived from the address of ARI. */
        public Builder webSocketUrl(String webSocketUrl) {
            this.webSocketUrl = Objects.requireNonNull(webSocketUrl, "webSocketUrl");
            return this;
        }

        /** Sets the origin which the handshake of the event socket names, {@code http://localhost/} by default. */
        public Builder webSocketOrigin(String webSocketOrigin) {
            this.webSocketOrigin = Objects.requireNonNull(webSocketOrigin, "webSocketOrigin");
            return this;
        }

        /** Sets the name of the user in {@code ari.conf}. */
        public Builder username(String username) {
            this.username = Objects.requireNonNull(username, "username");
            return this;
        }

        /** Sets the password of the user. */
        public Builder password(String password) {
            this.password = Objects.requireNonNull(password, "password");
            return this;
        }

        /**
         * Sets the Stasis applications, without which one of a random name is registered. Blanks around a name are
         * dropped.
         *
         * @throws AriConfigurationException if a name is empty, or contains a comma, which separates names
         */
        public Builder applications(String... applications) {
            List<String> names = new ArrayList<>();
            for (String application : applications) {
                String name = application.strip();
                if (name.isEmpty() || name.contains(",")) {
                    throw new AriConfigurationException(
                            "The applications (ARI_APPLICATION) must have names, and none with a comma: "
                                    + Arrays.asList(applications));
                }
                names.add(name);
            }
            this.applications = List.copyOf(names);
            return this;
        }

        /** Sets whether the applications hear of everything that happens in Asterisk; by default they do not. */
        public Builder subscribeAll(boolean subscribeAll) {
            this.subscribeAll = subscribeAll;
            return this;
        }

        /** Sets how long establishing a connection may take, 5 seconds by default. */
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

        /** Sets how long the event socket may be silent, despite pings, before it is lost: 20 seconds by default. */
        public Builder connectionLostAfter(Duration connectionLostAfter) {
            this.connectionLostAfter = Settings.positive("connectionLostAfter", connectionLostAfter);
            return this;
        }

        /** Sets how long opening goes on trying while nobody answers; by default it fails at the first attempt. */
        public Builder waitForServer(Duration waitForServer) {
            this.waitForServer = Objects.requireNonNull(waitForServer, "waitForServer");
            return this;
        }

        /** Sets how many requests may be on their way at once, 64 by default; Asterisk allows 100 connections. */
        public Builder maxInFlight(int maxInFlight) {
            this.maxInFlight = Settings.atLeast(1, "maxInFlight", maxInFlight);
            return this;
        }

        /** Sets how many further requests may wait for their turn, 10,000 by default. */
        public Builder maxWaiting(int maxWaiting) {
            this.maxWaiting = Settings.atLeast(0, "maxWaiting", maxWaiting);
            return this;
        }

        /**
         * Sets how often a request is sent again where that is safe, 2 by default: any that Asterisk accepted no
         * connection for, or answered 503 because it boots, and a GET whose connection was lost. A tenth of a second
         * passes before the first, and twice as long before each further one, all within the timeout of the request.
         */
        public Builder retries(int retries) {
            this.retries = Settings.atLeast(0, "retries", retries);
            return this;
        }

        /** Sets how a lost event connection is brought back. */
        public Builder reconnect(ReconnectPolicy reconnect) {
            this.reconnect = Objects.requireNonNull(reconnect, "reconnect");
            return this;
        }

        /** Sets which way requests go, {@link TransportMode#HTTP} by default. */
        public Builder transport(TransportMode transport) {
            this.transport = Objects.requireNonNull(transport, "transport");
            return this;
        }

        /** Sets what to do when another client takes over an application; by default it is left to that client. */
        public Builder replacement(ReplacementPolicy replacement) {
            this.replacement = Objects.requireNonNull(replacement, "replacement");
            return this;
        }

        /** Sets what receives figures about the connection; by default nothing is measured. */
        public Builder metrics(AriMetrics metrics) {
            this.metrics = Objects.requireNonNull(metrics, "metrics");
            return this;
        }

        /** Sets what decides which servers to trust, for {@code https} and {@code wss}. */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
            return this;
        }

        /**
         * Returns the configuration.
         *
         * @throws AriConfigurationException if a setting is missing or cannot be used; the message names it
         */
        public AriConfig build() {
            return new AriConfig(this);
        }
    }
}
