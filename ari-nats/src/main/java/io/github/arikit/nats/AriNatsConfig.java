package io.github.arikit.nats;

import io.github.arikit.core.error.AriConfigurationException;
import io.github.arikit.nats.bus.NatsSettings;
import io.github.arikit.nats.wire.Subjects;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Where the cluster is, which application this is, and how patient we are. Immutable. */
public final class AriNatsConfig {
    private final NatsSettings nats;
    private final List<String> applications;
    private final Subjects subjects;
    private final Duration requestTimeout;
    private final Duration queuedRequestTimeout;
    private final Duration waitForProxy;
    private final Duration forgetNodesAfter;
    private final NodeChoice nodeChoice;

    private AriNatsConfig(Builder builder) {
        nats = new NatsSettings(builder.url, builder.credentials, builder.sslContext, "arikit", builder.connectTimeout);
        applications = builder.applications;
        if (applications.isEmpty()) {
            throw new AriConfigurationException(
                    "There is no Stasis application: set ARI_APPLICATION, or applications(...)");
        }
        try {
            applications.forEach(application -> Subjects.word("application", application));
        } catch (IllegalArgumentException e) {
            throw new AriConfigurationException(e.getMessage());
        }
        subjects = new Subjects(builder.prefix);
        requestTimeout = builder.requestTimeout;
        queuedRequestTimeout = builder.queuedRequestTimeout;
        waitForProxy = builder.waitForProxy;
        forgetNodesAfter = builder.forgetNodesAfter;
        nodeChoice = builder.nodeChoice;
    }

    /** Returns a builder with the defaults; the application has none. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the environment of this process, as {@link #fromEnvironment(Map)} does.
     *
     * @throws AriConfigurationException if a variable is missing or cannot be used
     */
    public static AriNatsConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /**
     * Reads what the Go client reads: {@code ARI_APPLICATION}, which must be there (several are separated by commas), and
     * {@code MESSAGEBUS_URL}, else {@code NATS_URI}, else {@code nats://localhost:4222}. {@code NATS_CREDENTIALS} names
     * a credentials file. An empty variable counts as not set.
     *
     * @throws AriConfigurationException if a variable is missing or cannot be used
     */
    public static AriNatsConfig fromEnvironment(Map<String, String> variables) {
        Builder config = builder();
        Variables environment = new Variables(variables);
        environment.first("ARI_APPLICATION").ifPresent(names -> config.applications(names.split(",")));
        environment.first("MESSAGEBUS_URL", "NATS_URI").ifPresent(config::url);
        environment.first("NATS_CREDENTIALS").ifPresent(file -> config.credentials(Path.of(file)));
        return config.build();
    }

    /** Returns where NATS is. */
    public NatsSettings nats() {
        return nats;
    }

    /** Returns the Stasis applications whose events arrive, at least one; requests go to the first unless they say. */
    public List<String> applications() {
        return applications;
    }

    /** Returns what all subjects begin with, its dot included. */
    public String prefix() {
        return subjects.prefix();
    }

    /** Returns how long a request may take. */
    public Duration requestTimeout() {
        return requestTimeout;
    }

    /** Returns how long a request may take that waits for what is queued on a channel. */
    public Duration queuedRequestTimeout() {
        return queuedRequestTimeout;
    }

    /** Returns how long connecting waits for a first proxy. */
    public Duration waitForProxy() {
        return waitForProxy;
    }

    /** Returns how long a proxy may be silent before its node counts as gone. */
    public Duration forgetNodesAfter() {
        return forgetNodesAfter;
    }

    /** Returns what chooses the node of something new. */
    public NodeChoice nodeChoice() {
        return nodeChoice;
    }

    /** Returns address and applications for people; no credentials. */
    @Override
    public String toString() {
        return "AriNatsConfig[" + nats + ", applications " + applications + "]";
    }

    /** Collects the settings. Not to be shared between threads. */
    public static final class Builder {
        private String url = NatsSettings.DEFAULT_URL;
        private @Nullable Path credentials;
        private @Nullable SSLContext sslContext;
        private List<String> applications = List.of();
        private String prefix = Subjects.DEFAULT_PREFIX;
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration requestTimeout = Duration.ofSeconds(10);
        private Duration queuedRequestTimeout = Duration.ofSeconds(60);
        private Duration waitForProxy = Duration.ofSeconds(10);
        private Duration forgetNodesAfter = Duration.ofSeconds(150);
        private NodeChoice nodeChoice = NodeChoice.inTurn();

        private Builder() {}

        /**
         * Sets where NATS is: {@code nats://localhost:4222} if not set. Several servers of one cluster are separated by
         * commas; user and password may stand before the host, and the scheme {@code tls} asks for TLS. The schemes {@code
         * amqp} and {@code amqps} mean RabbitMQ, which needs {@code com.rabbitmq:amqp-client} as a dependency.
         */
        public Builder url(String url) {
            this.url = Objects.requireNonNull(url, "url");
            return this;
        }

        /** Sets a file with a JWT and its key, as {@code nsc} writes it; there is none if not set. */
        public Builder credentials(Path file) {
            credentials = Objects.requireNonNull(file, "file");
            return this;
        }

        /** Sets which servers are trusted, and who we are to them; the default of the JVM if not set. */
        public Builder sslContext(SSLContext context) {
            sslContext = Objects.requireNonNull(context, "context");
            return this;
        }

        /** Sets the Stasis applications. */
        public Builder applications(String... names) {
            applications = Stream.of(names)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            return this;
        }

        /** Sets what all subjects begin with, its dot included; {@code ari.} if not set. */
        public Builder prefix(String prefix) {
            this.prefix = Objects.requireNonNull(prefix, "prefix");
            return this;
        }

        /** Sets how long an attempt to connect to NATS may take; 5 seconds if not set. */
        public Builder connectTimeout(Duration timeout) {
            connectTimeout = positive("connectTimeout", timeout);
            return this;
        }

        /** Sets how long a request may take; 10 seconds if not set. */
        public Builder requestTimeout(Duration timeout) {
            requestTimeout = positive("requestTimeout", timeout);
            return this;
        }

        /** Sets how long a request may take that waits for what is queued on a channel; 60 seconds if not set. */
        public Builder queuedRequestTimeout(Duration timeout) {
            queuedRequestTimeout = positive("queuedRequestTimeout", timeout);
            return this;
        }

        /** Sets how long connecting waits for a first proxy of the application; 10 seconds if not set. */
        public Builder waitForProxy(Duration timeout) {
            waitForProxy = positive("waitForProxy", timeout);
            return this;
        }

        /**
         * Sets how long a proxy may be silent before its node counts as gone; 150 seconds if not set. Proxies announce
         * themselves every minute.
         */
        public Builder forgetNodesAfter(Duration silence) {
            forgetNodesAfter = positive("forgetNodesAfter", silence);
            return this;
        }

        /** Sets what chooses the node of something new; one after the other if not set. */
        public Builder nodeChoice(NodeChoice choice) {
            nodeChoice = Objects.requireNonNull(choice, "choice");
            return this;
        }

        /**
         * Returns the configuration.
         *
         * @throws AriConfigurationException if there is no application, or its name cannot be part of a subject
         */
        public AriNatsConfig build() {
            return new AriNatsConfig(this);
        }

        private static Duration positive(String name, Duration value) {
            if (value.isZero() || value.isNegative()) {
                throw new IllegalArgumentException(name + " must be more than zero, not " + value);
            }
            return value;
        }
    }
}
