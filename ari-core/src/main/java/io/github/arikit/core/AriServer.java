package io.github.arikit.core;

import io.github.arikit.core.error.AriConfigurationException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.transport.AcceptedSocket;
import io.github.arikit.core.transport.SocketAcceptor;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Asterisks connect to this application: outbound websockets, from Asterisk 20.15, 21.10 and 22.5 on.
 *
 * <p>It accepts what {@code websocket_client.conf} and {@code ari.conf} configure: persistent connections, and
 * connections that are opened for one call. Who presents no credentials, or wrong ones, is answered 401, and logged.
 * May be shared between threads.
 */
public final class AriServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AriServer.class);
    private static final long CLOSING_SECONDS = 3;

    private final AriServerConfig config;
    private final Consumer<? super IncomingConnection> onConnection;
    private final Set<AcceptedConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final SocketAcceptor acceptor;

    private AriServer(AriServerConfig config, Consumer<? super IncomingConnection> onConnection) {
        this.config = config;
        this.onConnection = onConnection;
        acceptor = SocketAcceptor.start(config, this::accept);
    }

    /**
     * Starts to listen.
     *
     * @param onConnection what makes a client of each connection, on a thread of its own; a connection of which it
     *     makes none, or at which it throws, is closed
     * @throws AriConfigurationException if the address or port cannot be listened on
     */
    public static AriServer start(AriServerConfig config, Consumer<? super IncomingConnection> onConnection) {
        Objects.requireNonNull(config, "config");
        return new AriServer(config, Objects.requireNonNull(onConnection, "onConnection"));
    }

    private void accept(AcceptedSocket socket) {
        AcceptedConnection connection = new AcceptedConnection(config, socket);
        open.add(connection);
        connection.onClose(() -> open.remove(connection));
        try {
            onConnection.accept(connection);
        } catch (AriException e) {
            LOG.warn("Closing the websocket from {}: {}", socket.remoteAddress(), e.getMessage());
            connection.close();
        } catch (RuntimeException | Error e) {
            LOG.error("What makes clients failed; closing the websocket from {}", socket.remoteAddress(), e);
            connection.close();
        }
        if (connection.state() == ConnectionState.NEW) {
            LOG.warn("Nobody made a client of the websocket from {}; closing it", socket.remoteAddress());
            connection.close();
        }
    }

    /** Returns the port it listens on. */
    public int port() {
        return acceptor.port();
    }

    /** Returns how many connections are open. */
    public int connections() {
        return open.size();
    }

    /** Stops to listen, closes all connections, and gives back all threads, within a few seconds. Twice is fine. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        acceptor.stop();
        // Each waits a while for the other side to answer its goodbye, so they do it at once.
        CompletableFuture<?>[] goodbyes = open.stream()
                .map(connection -> CompletableFuture.runAsync(connection::close, acceptor.workers()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(goodbyes)
                .completeOnTimeout(null, CLOSING_SECONDS, TimeUnit.SECONDS)
                .join();
        acceptor.close();
    }
}
