package io.github.arikit.examples.cluster;

import io.github.arikit.examples.ExampleServer;
import io.github.arikit.nats.AriNatsConfig;
import io.github.arikit.nats.AriProxy;
import io.github.arikit.nats.AriProxyConfig;
import io.github.arikit.nats.bus.NatsSettings;
import io.github.arikit.testkit.AsteriskDouble;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an example over NATS talks to, at the NATS server of {@code MESSAGEBUS_URL}: with {@code --cluster} the proxies that
 * are there; else one that is started here, in front of the embedded double or, with {@code --asterisk}, of the Asterisk
 * of the environment.
 */
final class ExampleCluster implements AutoCloseable {
    private final Map<String, String> settings;
    private final @Nullable ExampleServer server;
    private final @Nullable AriProxy proxy;

    private ExampleCluster(Map<String, String> settings, @Nullable ExampleServer server, @Nullable AriProxy proxy) {
        this.settings = settings;
        this.server = server;
        this.proxy = proxy;
    }

    /** Chooses, by the arguments of the program and the variables of the process. */
    static ExampleCluster choose(String[] args, Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(environment);
        settings.putIfAbsent("ARI_APPLICATION", "example");
        if (Arrays.asList(args).contains("--cluster")) {
            return new ExampleCluster(settings, null, null);
        }
        ExampleServer server = ExampleServer.choose(args, settings, "example");
        try {
            String nats = settings.getOrDefault("MESSAGEBUS_URL", NatsSettings.DEFAULT_URL);
            AriProxy proxy =
                    AriProxy.start(AriProxyConfig.of(server.config(), NatsSettings.of(nats, "arikit-example")));
            return new ExampleCluster(settings, server, proxy);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Returns how to connect to it. */
    AriNatsConfig config() {
        return AriNatsConfig.fromEnvironment(settings);
    }

    /** Returns the embedded double, if it is one. */
    Optional<AsteriskDouble> embedded() {
        return server == null ? Optional.empty() : server.embedded();
    }

    /** Ends what was started here. */
    @Override
    public void close() {
        if (proxy != null) {
            proxy.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
