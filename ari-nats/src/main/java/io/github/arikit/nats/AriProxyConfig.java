package io.github.arikit.nats;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.error.AriConfigurationException;
import io.github.arikit.nats.bus.NatsSettings;
import io.github.arikit.nats.wire.Subjects;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which Asterisk a proxy serves, and where. Immutable.
 *
 * @param asterisk the Asterisk, and the applications that are served
 * @param nats where NATS is
 * @param prefix what all subjects begin with, its dot included
 * @param announceEvery how often the proxy announces itself
 * @param drainTimeout how long closing waits for requests that are worked on
 */
public record AriProxyConfig(
        AriConfig asterisk, NatsSettings nats, String prefix, Duration announceEvery, Duration drainTimeout) {
    /** The flags, and the variables that mean the same. */
    private static final Map<String, String> FLAGS = Map.of(
            "--ari.application", "ARI_APPLICATION",
            "--ari.username", "ARI_USERNAME",
            "--ari.password", "ARI_PASSWORD",
            "--ari.http_url", "ARI_HTTP_URL",
            "--ari.websocket_url", "ARI_WEBSOCKET_URL",
            "--messagebus.url", "MESSAGEBUS_URL",
            "--messagebus.credentials", "NATS_CREDENTIALS",
            "--messagebus.prefix", "MESSAGEBUS_PREFIX");

    private static final Duration ANNOUNCE_EVERY = Duration.ofSeconds(60);
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(10);

    /** Checks that nothing is null. */
    public AriProxyConfig {
        Objects.requireNonNull(asterisk, "asterisk");
        Objects.requireNonNull(nats, "nats");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(announceEvery, "announceEvery");
        Objects.requireNonNull(drainTimeout, "drainTimeout");
    }

    /** Returns a configuration with the defaults for the rest. */
    public static AriProxyConfig of(AriConfig asterisk, NatsSettings nats) {
        return new AriProxyConfig(asterisk, nats, Subjects.DEFAULT_PREFIX, ANNOUNCE_EVERY, DRAIN_TIMEOUT);
    }

    /**
     * Reads flags and variables as the proxy in Go does; a flag wins over its variable. {@code --ari.application},
     * {@code --ari.username}, {@code --ari.password}, {@code --ari.http_url}, {@code --ari.websocket_url} and
     * {@code --messagebus.url} are also {@code ARI_APPLICATION}, {@code ARI_USERNAME}, {@code ARI_PASSWORD},
     * {@code ARI_HTTP_URL} (or {@code ARI_URL}), {@code ARI_WEBSOCKET_URL} (or {@code ARI_WSURL}) and
     * {@code MESSAGEBUS_URL}. {@code NATS_SERVICE_HOST}, with {@code NATS_SERVICE_PORT_CLIENT}, wins over all of them.
     * {@code --messagebus.credentials} ({@code NATS_CREDENTIALS}) names a credentials file, and
     * {@code --messagebus.prefix} ({@code MESSAGEBUS_PREFIX}) another prefix than {@code ari.}.
     *
     * @throws AriConfigurationException if one is missing, not known, or cannot be used
     */
    public static AriProxyConfig of(Map<String, String> environment, String... flags) {
        Map<String, String> settings = new HashMap<>(environment);
        for (int i = 0; i < flags.length; i++) {
            String flag = flags[i];
            int equals = flag.indexOf('=');
            String name = equals < 0 ? flag : flag.substring(0, equals);
            String variable = FLAGS.get(name);
            if (variable == null || equals < 0 && i + 1 == flags.length) {
                throw new AriConfigurationException(
                        (variable == null ? "There is no flag " + name : name + " needs a value") + "; there are "
                                + String.join(", ", flags()));
            }
            settings.put(variable, equals < 0 ? flags[++i] : flag.substring(equals + 1));
        }
        return of(new Variables(settings));
    }

    /** Returns the flags that are known, sorted. */
    static Set<String> flags() {
        return new java.util.TreeSet<>(FLAGS.keySet());
    }

    private static AriProxyConfig of(Variables settings) {
        AriConfig.Builder asterisk = AriConfig.builder();
        settings.first("ARI_APPLICATION").ifPresent(names -> asterisk.applications(names.split(",")));
        settings.first("ARI_USERNAME").ifPresent(asterisk::username);
        settings.first("ARI_PASSWORD").ifPresent(asterisk::password);
        settings.first("ARI_HTTP_URL", "ARI_URL").ifPresent(asterisk::url);
        settings.first("ARI_WEBSOCKET_URL", "ARI_WSURL").ifPresent(asterisk::webSocketUrl);
        settings.first("ARI_WSORIGIN").ifPresent(asterisk::webSocketOrigin);
        String url = settings.first("NATS_SERVICE_HOST")
                .map(host -> "nats://" + host + ":"
                        + settings.first("NATS_SERVICE_PORT_CLIENT").orElse("4222"))
                .or(() -> settings.first("MESSAGEBUS_URL", "NATS_URL"))
                .orElse(NatsSettings.DEFAULT_URL);
        NatsSettings plain = NatsSettings.of(url, "arikit-proxy");
        NatsSettings nats = new NatsSettings(
                url,
                settings.first("NATS_CREDENTIALS").map(Path::of).orElse(null),
                null,
                plain.name(),
                plain.connectTimeout());
        String prefix = settings.first("MESSAGEBUS_PREFIX").orElse(Subjects.DEFAULT_PREFIX);
        return new AriProxyConfig(asterisk.build(), nats, prefix, ANNOUNCE_EVERY, DRAIN_TIMEOUT);
    }
}
