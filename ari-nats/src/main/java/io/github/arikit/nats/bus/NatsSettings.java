package io.github.arikit.nats.bus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where NATS is, or RabbitMQ, and who we are. Immutable.
 *
 * @param urls one or more servers, with commas between them, such as {@code nats://user:password@host:4222}; the scheme
 *     {@code tls} asks for TLS. {@code amqp} and {@code amqps} mean RabbitMQ
 * @param credentials a file with a JWT and its key, as {@code nsc} writes it; null if there is none
 * @param sslContext decides which servers to trust, and who we are to them; null for the default of the JVM
 * @param name the name of the connection in the monitoring of NATS
 * @param connectTimeout how long an attempt to connect may take
 */
public record NatsSettings(
        String urls,
        @Nullable Path credentials,
        @Nullable SSLContext sslContext,
        String name,
        Duration connectTimeout) {
    /** Where the Go programs expect NATS, too. */
    public static final String DEFAULT_URL = "nats://localhost:4222";

    /** Checks that only what may be null is. */
    public NatsSettings {
        Objects.requireNonNull(urls, "urls");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(connectTimeout, "connectTimeout");
    }

    /** Returns the settings for servers that need no more than their addresses. */
    public static NatsSettings of(String urls, String name) {
        return new NatsSettings(urls, null, null, name, Duration.ofSeconds(5));
    }

    List<String> servers() {
        return Stream.of(urls.split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .toList();
    }

    /** Returns the servers for people, without the users and passwords in their addresses. */
    public String address() {
        return String.join(
                ",", servers().stream().map(NatsSettings::withoutUsers).toList());
    }

    /** Returns a text without the users and passwords of the addresses in it. */
    static String withoutUsers(String text) {
        return text.replaceAll("//[^\\s,]*@", "//");
    }

    /** Returns name and address; no credentials. */
    @Override
    public String toString() {
        return name + " at " + address();
    }
}
