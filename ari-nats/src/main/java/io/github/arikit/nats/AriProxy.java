package io.github.arikit.nats;

import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.nats.bus.BusException;
import io.github.arikit.nats.bus.MessageBuses;
import io.github.arikit.nats.proxy.ProxyServer;
import io.github.arikit.nats.wire.Subjects;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The proxy that stands beside one Asterisk and serves it to the clients of a cluster: those of this project, and those of
 * ari-proxy 5 in Go. To be run as a program ({@link #main}), or within another one ({@link #start}).
 */
public final class AriProxy implements AutoCloseable {
    private final ProxyServer server;

    private AriProxy(ProxyServer server) {
        this.server = server;
    }

    /**
     * Connects to NATS and to Asterisk, and blocks until requests are taken. Both come back by themselves when they are
     * lost.
     *
     * @throws AriException if NATS or Asterisk cannot be reached, or Asterisk refuses
     */
    public static AriProxy start(AriProxyConfig config) {
        try {
            return new AriProxy(ProxyServer.start(
                    config.asterisk(),
                    new Subjects(config.prefix()),
                    config.announceEvery(),
                    config.drainTimeout(),
                    listener -> MessageBuses.connect(config.nats(), config.prefix(), listener)));
        } catch (BusException e) {
            throw new AriConnectException(e.getMessage(), null, e);
        }
    }

    /** Returns the entity id of the Asterisk that is served. */
    public String node() {
        return server.node();
    }

    /** Returns the applications that are served, at least one. */
    public List<String> applications() {
        return server.applications();
    }

    /** Returns how many events could not be published, because NATS was away for too long. */
    public long lostEvents() {
        return server.lostEvents();
    }

    /**
     * Says good-bye, takes no more requests, finishes those that are worked on, and gives back threads and connections.
     * Blocks for no longer than the drain timeout and a few seconds. Twice is fine.
     */
    @Override
    public void close() {
        server.close();
    }

    /**
     * Blocks until it is closed: by somebody, or by itself because Asterisk refuses it after a reconnect.
     *
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    public void awaitEnd() throws InterruptedException {
        server.awaitEnd();
    }

    /**
     * Runs a proxy until the process is told to end, by SIGTERM or SIGINT, drains it then, and ends with status 0. Flags and
     * variables are those of {@link AriProxyConfig#of(java.util.Map, String...)}. What cannot be used, or reached at the
     * start, ends the process with status 1; so does a drain that fails, and an Asterisk that refuses the proxy later.
     */
    public static void main(String... flags) throws InterruptedException {
        AriProxy proxy;
        try {
            proxy = start(AriProxyConfig.of(System.getenv(), flags));
        } catch (AriException e) {
            System.err.println("error: " + e.getMessage());
            System.exit(1);
            return;
        }
        AtomicBoolean told = new AtomicBoolean();
        Thread drain = new Thread(
                () -> {
                    told.set(true);
                    drain(proxy);
                },
                "arikit-proxy-shutdown");
        Runtime.getRuntime().addShutdownHook(drain);
        System.out.println("Serving " + String.join(", ", proxy.applications()) + " on node " + proxy.node());
        proxy.awaitEnd();
        if (!told.get()) {
            System.err.println("error: the proxy has ended by itself, and its log tells why");
            Runtime.getRuntime().halt(1);
        }
    }

    /**
     * The status of a process that a signal ends is that of the signal, which supervisors take for a failure: one that was
     * told to end, and did so in good order, has to halt itself.
     */
    private static void drain(AriProxy proxy) {
        int status = 1;
        try {
            proxy.close();
            status = 0;
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }
}
