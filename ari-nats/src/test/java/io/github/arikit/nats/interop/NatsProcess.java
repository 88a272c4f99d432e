package io.github.arikit.nats.interop;

import io.github.arikit.nats.Await;
import io.github.arikit.nats.bus.BusException;
import io.github.arikit.nats.bus.BusListener;
import io.github.arikit.nats.bus.NatsBus;
import io.github.arikit.nats.bus.NatsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A NATS server of a test. */
final class NatsProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NatsProcess.class);

    private final int port;
    private final List<String> command;
    private ServerProcess process;

    private NatsProcess(int port, List<String> command) {
        this.port = port;
        this.command = command;
        resume();
    }

    static NatsProcess start(String... options) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Programs.require("ARIKIT_NATS_SERVER"), "--addr", "127.0.0.1", "--port", Integer.toString(port)));
        command.addAll(List.of(options));
        return new NatsProcess(port, command);
    }

    /**
     * Returns a port that is free, and stays so while its server is away: it is not one of those that the system gives to
     * outgoing connections, such as those that look for the server.
     */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                LOG.debug("Port {} is in use", port, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String url() {
        return "nats://127.0.0.1:" + port;
    }

    /** Ends the server, and keeps its port for {@link #resume}. */
    void stop() {
        process.close();
    }

    /** Ends the server as a crash would, and keeps its port. */
    void kill() {
        process.kill();
    }

    /** Starts the server, and waits until it accepts connections. */
    void resume() {
        process = ServerProcess.start(Map.of(), command);
        Await.until("NATS accepts connections", this::accepts);
    }

    private boolean accepts() {
        try {
            NatsBus.connect(NatsSettings.of(url(), "probe"), BusListener.NONE).close();
            return true;
        } catch (BusException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
