package io.github.arikit.nats.interop;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.handles.AriClient;
import io.github.arikit.nats.AriNats;
import io.github.arikit.nats.AriNatsConfig;
import io.github.arikit.nats.AriProxy;
import io.github.arikit.nats.AriProxyConfig;
import io.github.arikit.nats.Await;
import io.github.arikit.nats.bus.BusListener;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.bus.MessageBuses;
import io.github.arikit.nats.bus.NatsSettings;
import io.github.arikit.nats.wire.Announcement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A NATS server of its own, and whatever proxies and clients a test starts on it. */
final class Cluster implements AutoCloseable {
    private final NatsProcess nats;
    private final String busUrl;
    private final String application = "it-" + ResourceIds.next();
    private final Deque<Runnable> parts = new ArrayDeque<>();

    Cluster() {
        this(NatsProcess.start());
    }

    Cluster(NatsProcess nats) {
        this.nats = nats;
        busUrl = nats.url();
    }

    private Cluster(String busUrl) {
        nats = null;
        this.busUrl = busUrl;
    }

    /** Returns a cluster on the RabbitMQ that {@code infra/rabbitmq/up} starts; its applications keep tests apart. */
    static Cluster onRabbit() {
        return new Cluster(Programs.require("ARIKIT_RABBITMQ_URL"));
    }

    /** Returns a cluster on that RabbitMQ, reached by way of a wire. */
    static Cluster onRabbit(Wire wire) {
        String url = Programs.require("ARIKIT_RABBITMQ_URL");
        return new Cluster(url.replaceFirst(":[0-9]+/", ":" + wire.port() + "/"));
    }

    NatsProcess nats() {
        return nats;
    }

    String application() {
        return application;
    }

    /** Starts the proxy in Go, and waits until it serves. */
    ServerProcess goProxy() {
        return keep(ServerProcess.start(
                environment(Programs.require("ARI_URL")), List.of(Programs.require("ARIKIT_GO_PROXY"))));
    }

    /** Returns the variables that both proxies read. */
    private Map<String, String> environment(String url) {
        return Map.of(
                "ARI_APPLICATION",
                application,
                "ARI_USERNAME",
                Programs.require("ARI_USERNAME"),
                "ARI_PASSWORD",
                Programs.require("ARI_PASSWORD"),
                "ARI_HTTP_URL",
                url,
                "ARI_WEBSOCKET_URL",
                url.replaceFirst("^http", "ws") + "/events",
                "MESSAGEBUS_URL",
                busUrl,
                "HOME",
                "/nonexistent");
    }

    /** Starts the proxy in Java as a program of its own, and waits until it serves. */
    ServerProcess javaProxyProgram(String url) {
        return keep(ProxyProgram.start(environment(url)));
    }

    AriProxy javaProxy() {
        return keep(AriProxy.start(proxyConfig(Programs.require("ARI_URL"))));
    }

    AriProxy javaProxy(String url) {
        return keep(AriProxy.start(proxyConfig(url)));
    }

    /** Starts a proxy on another NATS server of the same cluster. */
    AriProxy javaProxy(String url, NatsProcess other) {
        return keep(AriProxy.start(proxyConfig(url, other.url())));
    }

    private AriProxyConfig proxyConfig(String url) {
        return proxyConfig(url, busUrl);
    }

    private AriProxyConfig proxyConfig(String url, String bus) {
        AriConfig asterisk = AriConfig.builder()
                .url(url)
                .username(Programs.require("ARI_USERNAME"))
                .password(Programs.require("ARI_PASSWORD"))
                .applications(application)
                .build();
        return AriProxyConfig.of(asterisk, NatsSettings.of(bus, "proxy"));
    }

    AriNatsConfig.Builder clientConfig() {
        return AriNatsConfig.builder().url(busUrl).applications(application).waitForProxy(Await.PATIENCE);
    }

    AriClient client() {
        return keep(AriNats.connect(clientConfig().build()));
    }

    /** Starts a client that keeps what it sees. */
    Witness witness(String name) {
        return keep(new Witness(name, clientConfig().build()));
    }

    /** Starts such a client on another NATS server of the same cluster. */
    Witness witness(String name, NatsProcess other) {
        return keep(new Witness(name, clientConfig().url(other.url()).build()));
    }

    private Witness keep(Witness witness) {
        parts.push(witness.client()::close);
        return witness;
    }

    /** Asks all proxies to announce themselves, as a client does that starts. */
    void ping() {
        try (MessageBus bus = MessageBuses.connect(NatsSettings.of(busUrl, "ping"), "ari.", BusListener.NONE)) {
            bus.publish("ari.ping", Announcement.ping(""));
            bus.flush(Await.PATIENCE);
        }
    }

    /** Starts the program on the client in Go. */
    ServerProcess goClient(String mode) {
        return keep(ServerProcess.start(
                Map.of("ARI_APPLICATION", application, "MESSAGEBUS_URL", busUrl),
                List.of(Programs.require("ARIKIT_GO_CLIENT"), mode)));
    }

    AriClient keep(AriClient client) {
        parts.push(client::close);
        return client;
    }

    private AriProxy keep(AriProxy proxy) {
        parts.push(proxy::close);
        return proxy;
    }

    private ServerProcess keep(ServerProcess process) {
        parts.push(process::close);
        return process;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            parts.pop().run();
        }
        if (nats != null) {
            nats.close();
        }
    }
}
