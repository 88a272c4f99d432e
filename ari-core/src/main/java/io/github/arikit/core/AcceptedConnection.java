package io.github.arikit.core;

import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import io.github.arikit.core.transport.AcceptedSocket;
import io.github.arikit.core.transport.FrameDelivery;
import io.github.arikit.core.transport.ListenerThread;
import io.github.arikit.core.transport.MeasuredTransport;
import io.github.arikit.core.transport.SafeMetrics;
import io.github.arikit.core.transport.WebSocketTransport;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One websocket that Asterisk has opened: events come in on it, and requests go out. */
final class AcceptedConnection implements AriConnection, IncomingConnection, AcceptedSocket.Receiver {
    private final AriServerConfig config;
    private final AcceptedSocket socket;
    private final RegisteredApplications applications = new RegisteredApplications();
    private final WebSocketTransport transport;
    private final CallSender sender;
    private final ListenerThread listener;
    private final AriMetrics metrics;
    private final CountDownLatch settled = new CountDownLatch(1);
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    private volatile ConnectionState state = ConnectionState.NEW;
    private volatile @Nullable FrameDelivery delivery;

    AcceptedConnection(AriServerConfig config, AcceptedSocket socket) {
        this.config = config;
        this.socket = socket;
        transport = new WebSocketTransport(config.maxInFlight(), config.maxWaiting());
        listener = new ListenerThread(config.listener());
        metrics = SafeMetrics.of(config.metrics());
        sender = CallSender.of(
                MeasuredTransport.of(transport, metrics), config.requestTimeout(), config.queuedRequestTimeout());
    }

    @Override
    public String username() {
        return socket.username();
    }

    @Override
    public String target() {
        return socket.target();
    }

    @Override
    public SocketAddress remoteAddress() {
        return socket.remoteAddress();
    }

    @Override
    public void onClose(Runnable action) {
        over.thenRunAsync(action, socket.workers());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if one was made before
     */
    @Override
    public synchronized AriConnection create(MessageDecoder decoder, Consumer<? super AriMessage> onMessage) {
        if (delivery != null) {
            throw new IllegalStateException("There is a client of this connection already");
        }
        delivery = new FrameDelivery(decoder, onMessage, listener, metrics);
        return this;
    }

    /** {@inheritDoc} They arrive when Asterisk has registered its first application. */
    @Override
    public void start() {
        synchronized (this) {
            if (state != ConnectionState.NEW || delivery == null) {
                throw new IllegalStateException("The connection was started or closed before");
            }
            state = ConnectionState.CONNECTING;
        }
        listener.onConnecting();
        socket.read(this);
        transport.onOpen(socket);
        awaitApplication();
    }

    private void awaitApplication() {
        try {
            boolean inTime = settled.await(config.connectTimeout().toNanos(), TimeUnit.NANOSECONDS);
            if (state == ConnectionState.CONNECTED) {
                return;
            }
            close();
            throw new AriConnectException(
                    "The websocket from " + remoteAddress()
                            + (inTime
                                    ? " ended before it registered an application"
                                    : " registered no application within "
                                            + config.connectTimeout().toMillis()
                                            + " ms, so this is hardly an Asterisk"),
                    null,
                    null);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new AriInterruptedException(Outcome.NOT_SENT, null, e);
        }
    }

    @Override
    public void onText(byte[] text) {
        if (transport.wants(text) && transport.onText(socket, new String(text, StandardCharsets.UTF_8))) {
            return;
        }
        FrameDelivery messages = delivery;
        if (messages != null) {
            messages.deliver(text);
        }
        if (applications.learn(text) && state == ConnectionState.CONNECTING) {
            enter(ConnectionState.CONNECTED);
            metrics.onConnected(Duration.ZERO);
            listener.onConnected();
            settled.countDown();
        }
    }

    /** Enters a state; false if the connection is over already. */
    private synchronized boolean enter(ConnectionState next) {
        if (state == ConnectionState.CLOSED) {
            return false;
        }
        state = next;
        return true;
    }

    @Override
    public void onEnd(AriException cause) {
        if (enter(ConnectionState.CLOSED)) {
            metrics.onInterrupted(cause);
            listener.onClosed(cause);
        }
        settled.countDown();
        transport.onEnd(socket);
        transport.close();
        over.complete(null);
    }

    @Override
    public ConnectionState state() {
        return state;
    }

    /** {@inheritDoc} None before it is started. */
    @Override
    public List<String> applications() {
        return applications.names();
    }

    @Override
    public <T> T send(AriRequest<T> request) {
        return sender.send(request);
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        return sender.sendAsync(request);
    }

    @Override
    public RequestSender withTimeout(Duration timeout) {
        return sender.withTimeout(timeout);
    }

    @Override
    public void close() {
        if (enter(ConnectionState.CLOSED)) {
            listener.onClosed(null);
        }
        settled.countDown();
        transport.close();
        socket.close();
        over.complete(null);
    }
}
