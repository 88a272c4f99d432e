package io.github.arikit.core.transport;

import io.github.arikit.core.AriServerConfig;
import io.github.arikit.core.error.AriConfigurationException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.event.WorkerThreads;
import io.github.arikit.core.transport.ServerHandshake.RefusedException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for websockets, lets in who may, and watches over those that are open. Each handshake has a thread of its own,
 * so that one that takes its time holds up no other.
 */
public final class SocketAcceptor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketAcceptor.class);
    private static final int BACKLOG = 128;
    private static final int MISSED_SIGNS = 2;
    private static final long CLOSING_SECONDS = 3;

    private final AriServerConfig config;
    private final Consumer<AcceptedSocket> onSocket;
    private final ServerHandshake handshake;
    private final ServerSocket listening;
    private final ExecutorService workers = WorkerThreads.start("arikit-server");
    private final ScheduledThreadPoolExecutor watch = Threads.scheduler("watch");
    /** What is open, each with what watches over it. */
    private final Map<Socket, Future<?>> sockets = new ConcurrentHashMap<>();

    private SocketAcceptor(AriServerConfig config, ServerSocket listening, Consumer<AcceptedSocket> onSocket) {
        this.config = config;
        this.onSocket = onSocket;
        this.listening = listening;
        handshake = new ServerHandshake(config);
    }

    /**
     * Starts to listen; what is accepted is handed over on a thread that may block.
     *
     * @throws AriConfigurationException if address or port cannot be listened on
     */
    public static SocketAcceptor start(AriServerConfig config, Consumer<AcceptedSocket> onSocket) {
        try {
            SocketAcceptor acceptor = new SocketAcceptor(config, listen(config), onSocket);
            Threads.named("acceptor").newThread(acceptor::accept).start();
            LOG.info("Listening for Asterisk on {}:{}", config.address(), acceptor.port());
            return acceptor;
        } catch (IOException e) {
            throw new AriConfigurationException(
                    "Cannot listen on " + config.address() + ":" + config.port() + ": " + e.getMessage());
        }
    }

    private static ServerSocket listen(AriServerConfig config) throws IOException {
        ServerSocket socket = config.sslContext().isPresent()
                ? config.sslContext().get().getServerSocketFactory().createServerSocket()
                : new ServerSocket();
        try {
            if (socket instanceof SSLServerSocket secure) {
                secure.setNeedClientAuth(config.needsClientCertificate());
            }
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(config.address(), config.port()), BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Returns the port it listens on. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Returns its threads, which may block; they take nothing more once it is closed. */
    public Executor workers() {
        return workers;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                admit(listening.accept());
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    LOG.warn("A connection could not be accepted: {}", e.getMessage());
                }
            }
        }
    }

    private void admit(Socket socket) {
        boolean isFull = sockets.size() >= config.maxConnections();
        sockets.put(socket, CompletableFuture.completedFuture(null));
        if (isFull) {
            LOG.warn(
                    "Refused {}: there are {} connections already",
                    socket.getRemoteSocketAddress(),
                    config.maxConnections());
            close(socket);
            return;
        }
        try {
            workers.execute(() -> open(socket));
        } catch (RejectedExecutionException closed) {
            close(socket);
        }
    }

    private void open(Socket socket) {
        try {
            AcceptedSocket accepted = shakeHands(socket);
            LOG.info("{} connected as {} to {}", accepted.remoteAddress(), accepted.username(), accepted.target());
            watch(accepted, socket);
            onSocket.accept(accepted);
        } catch (RefusedException e) {
            LOG.warn("Refused a websocket to {}: {}", socket.getRemoteSocketAddress(), e.getMessage());
            endWith(e.answer(), socket);
        } catch (IOException | RuntimeException e) {
            LOG.warn("No websocket with {}: {}", socket.getRemoteSocketAddress(), e.getMessage());
            close(socket);
        }
    }

    private AcceptedSocket shakeHands(Socket socket) throws IOException, RefusedException {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        Deadline deadline = Deadline.in(config.connectTimeout());
        ServerHandshake.Request request = handshake.read(socket, deadline);
        AcceptedSocket accepted = new AcceptedSocket(request, socket, workers, () -> forget(socket));
        accepted.session().engine().decode(ByteBuffer.wrap(request.head()));
        if (!accepted.session().engine().isOpen()) {
            throw new RefusedException("400 Bad Request", "", "its handshake is not that of a websocket");
        }
        accepted.session().writeHandshake(made -> made);
        socket.setSoTimeout(0);
        return accepted;
    }

    private void watch(AcceptedSocket accepted, Socket socket) {
        long period = Math.max(1, config.connectionLostAfter().toMillis() / (MISSED_SIGNS + 1));
        Future<?> watching =
                watch.scheduleWithFixedDelay(new SignsOfLife(accepted), period, period, TimeUnit.MILLISECONDS);
        if (sockets.replace(socket, watching) == null) {
            watching.cancel(false);
        }
    }

    private void forget(Socket socket) {
        Future<?> watching = sockets.remove(socket);
        if (watching != null) {
            watching.cancel(false);
        }
    }

    /** Asks a socket for signs of life, and ends it when they stay away. */
    private final class SignsOfLife implements Runnable {
        private final AcceptedSocket socket;
        private int missed;

        SignsOfLife(AcceptedSocket socket) {
            this.socket = socket;
        }

        @Override
        public void run() {
            missed = socket.isAlive() ? 0 : missed + 1;
            if (missed >= MISSED_SIGNS) {
                socket.abort(new AriTransportException(
                        "The websocket from " + socket.remoteAddress() + " was silent for "
                                + config.connectionLostAfter().toMillis() + " ms",
                        Outcome.UNKNOWN,
                        null,
                        null));
            } else {
                socket.ping();
            }
        }
    }

    private void endWith(byte[] answer, Socket socket) {
        try {
            socket.getOutputStream().write(answer);
            socket.shutdownOutput();
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("A refusal could not be written", e);
        } finally {
            close(socket);
        }
    }

    private void close(Socket socket) {
        forget(socket);
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A connection did not close", e);
        }
    }

    /** Stops to listen; what is open stays open. */
    public void stop() {
        try {
            listening.close();
        } catch (IOException e) {
            LOG.debug("The port did not close", e);
        }
    }

    private void closeAll() {
        sockets.keySet().forEach(this::close);
    }

    /** Stops to listen, ends what is open, and gives back all threads. Closing twice is fine. */
    @Override
    public void close() {
        stop();
        closeAll();
        watch.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("What the application does about connections goes on after the server was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
