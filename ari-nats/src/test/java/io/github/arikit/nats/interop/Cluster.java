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
import io.github.arikit.nats.bus.NatsBus;
import io.github.arikit.nats.bus.NatsSettings;
import io.github.arikit.nats.wire.Announcement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A NATS server of its own, and whatever proxies and clients a test starts on it. */
final class Cluster implements AutoCloseable {
    private final NatsProcess nats = NatsProcess.start();
    private final String application = "it-" + ResourceIds.next();
    private final Deque<Runnable> parts = new ArrayDeque<>();

    NatsProcess nats() {
        return nats;
    }

    String application() {
        return application;
    }

    /** Starts the proxy in Go, and waits until it serves. */
    ServerProcess goProxy() {
        String url = Programs.require("ARI_URL");
        ServerProcess proxy = keep(ServerProcess.start(
                Map.of(
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
                        nats.url(),
                        "HOME",
                        "/nonexistent"),
                List.of(Programs.require("ARIKIT_GO_PROXY"))));
        return proxy;
    }

    AriProxy javaProxy() {
        return keep(AriProxy.start(proxyConfig(Programs.require("ARI_URL"))));
    }

    AriProxy javaProxy(String url) {
        return keep(AriProxy.start(proxyConfig(url)));
    }

    AriProxyConfig proxyConfig(String url) {
        AriConfig asterisk = AriConfig.builder()
                .url(url)
                .username(Programs.require("ARI_USERNAME"))
                .password(Programs.require("ARI_PASSWORD"))
                .applications(application)
                .build();
        return AriProxyConfig.of(asterisk, NatsSettings.of(nats.url(), "proxy"));
    }

    AriNatsConfig.Builder clientConfig() {
        return AriNatsConfig.builder().url(nats.url()).applications(application).waitForProxy(Await.PATIENCE);
    }

    AriClient client() {
        return keep(AriNats.connect(clientConfig().build()));
    }

    /** Asks all proxies to announce themselves, as a client does that starts. */
    void ping() {
        try (MessageBus bus = NatsBus.connect(NatsSettings.of(nats.url(), "ping"), BusListener.NONE)) {
            bus.publish("ari.ping", Announcement.PING);
            bus.flush(Await.PATIENCE);
        }
    }

    /** Starts the program on the client in Go. */
    ServerProcess goClient(String mode) {
        return keep(ServerProcess.start(
                Map.of("ARI_APPLICATION", application, "MESSAGEBUS_URL", nats.url()),
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
        nats.close();
    }
}
