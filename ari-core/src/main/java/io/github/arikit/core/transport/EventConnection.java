package io.github.arikit.core.transport;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriForbiddenException;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.error.AriUnauthorizedException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an event socket open: opens it, watches it, and brings it back when it is lost.
 *
 * <p>One thread, the supervisor, does all of that and tells the listener; messages are delivered on the thread that
 * reads the socket. May be shared between threads.
 */
public final class EventConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventConnection.class);
    private static final int UNAVAILABLE = 503;
    private static final int MISSED_SIGNS = 2;
    private static final long CLOSING_SECONDS = 1;

    /** Makes a socket that is not connected yet. */
    interface SocketFactory {
        EventSocket create(EventSocket.Receiver receiver);
    }

    private final AriConfig config;
    private final SocketFactory sockets;
    private final SocketUser user;
    private final FrameDelivery delivery;
    private final ConnectionListener listener;
    private final Attempts attempts;
    private final ScheduledThreadPoolExecutor supervisor = Threads.scheduler("supervisor");

    private volatile ConnectionState state = ConnectionState.NEW;
    private volatile @Nullable Thread supervisorThread;
    private @Nullable EventSocket current;
    private boolean closed;
    /** Only the supervisor counts. */
    private int missedSigns;

    /** Creates a connection that is not opened yet, and has no thread yet. */
    public EventConnection(
            AriConfig config,
            MessageDecoder decoder,
            Consumer<? super AriMessage> consumer,
            ConnectionListener listener) {
        this(config, decoder, consumer, listener, SocketUser.NONE);
    }

    /** Creates a connection whose sockets serve somebody else, too. */
    public EventConnection(
            AriConfig config,
            MessageDecoder decoder,
            Consumer<? super AriMessage> consumer,
            ConnectionListener listener,
            SocketUser user) {
        this(config, receiver -> new JavaWebSocketEventSocket(config, receiver), decoder, consumer, listener, user);
    }

    EventConnection(
            AriConfig config,
            SocketFactory sockets,
            MessageDecoder decoder,
            Consumer<? super AriMessage> consumer,
            ConnectionListener listener,
            SocketUser user) {
        this.config = config;
        this.sockets = sockets;
        this.user = user;
        this.listener = new SafeListener(listener);
        delivery = new FrameDelivery(decoder, consumer, this.listener);
        attempts = new Attempts(
                config.reconnect(), () -> ThreadLocalRandom.current().nextDouble(), System::nanoTime);
    }

    /** Returns where the connection stands. */
    public ConnectionState state() {
        return state;
    }

    /**
     * Opens the connection and blocks until events arrive. If that fails, the connection is closed.
     *
     * @throws IllegalStateException if it was opened or closed before
     * @throws AriException if nobody answers, Asterisk refuses, or this thread is interrupted
     */
    public void open() {
        synchronized (this) {
            if (state != ConnectionState.NEW || closed) {
                throw new IllegalStateException("The event connection was opened or closed before");
            }
            state = ConnectionState.CONNECTING;
        }
        try {
            Deadline patience = Deadline.in(config.waitForServer());
            supervisor.submit(listener::onConnecting);
            while (!openOnce(patience)) {
                TimeUnit.MILLISECONDS.sleep(attempts.next().toMillis());
            }
            watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            AriException interrupted = new AriInterruptedException(Outcome.NOT_SENT, null, e);
            close(interrupted);
            throw interrupted;
        } catch (RejectedExecutionException e) {
            throw new AriClosedException(Outcome.NOT_SENT, null);
        } catch (AriException e) {
            close(e);
            throw e;
        }
    }

    private boolean openOnce(Deadline patience) throws InterruptedException {
        try {
            supervisor.submit(this::connect).get();
            return true;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AriException failure)) {
                throw new IllegalStateException("The event connection failed in an unforeseen way", e.getCause());
            }
            if (patience.isOver() || !mayHeal(failure)) {
                failure.addSuppressed(new CallSite());
                throw failure;
            }
            LOG.info("Waiting for Asterisk: {}", failure.getMessage());
            return false;
        }
    }

    private static boolean mayHeal(AriException failure) {
        return failure instanceof AriTransportException && !(failure instanceof AriClosedException)
                || failure instanceof AriResponseException response && response.status() == UNAVAILABLE;
    }

    private void watch() {
        long period = Math.max(1, config.connectionLostAfter().toMillis() / (MISSED_SIGNS + 1));
        supervisor.scheduleWithFixedDelay(this::checkAlive, period, period, TimeUnit.MILLISECONDS);
    }

    private void connect() {
        supervisorThread = Thread.currentThread();
        Link link = new Link();
        EventSocket socket = sockets.create(link);
        link.socket = socket;
        synchronized (this) {
            if (closed) {
                throw new AriClosedException(Outcome.NOT_SENT, null);
            }
            current = socket;
        }
        socket.connect();
        user.onOpen(socket);
        missedSigns = 0;
        attempts.succeeded();
        if (enter(ConnectionState.CONNECTED)) {
            LOG.info("Connected to {} for {}", config.webSocketUrl(), config.applications());
            listener.onConnected();
        } else {
            socket.close();
        }
    }

    /** Enters a state, unless the connection is closed, which is final. */
    private synchronized boolean enter(ConnectionState next) {
        if (closed) {
            return false;
        }
        state = next;
        return true;
    }

    /** Ties what arrives to the socket that it arrives on. */
    private final class Link implements EventSocket.Receiver {
        private volatile @Nullable EventSocket socket;

        @Override
        public void onText(String text) {
            if (!user.onText(socket, text)) {
                delivery.deliver(text);
            }
        }

        @Override
        public void onEnd(AriException cause) {
            user.onEnd(socket);
            try {
                supervisor.execute(() -> lost(socket, cause));
            } catch (RejectedExecutionException e) {
                LOG.trace("The event socket ended after its connection", e);
            }
        }
    }

    private void lost(@Nullable EventSocket socket, AriException cause) {
        synchronized (this) {
            if (socket != current) {
                return;
            }
        }
        attempts.lost();
        interrupted(cause);
    }

    private void interrupted(AriException cause) {
        if (!enter(ConnectionState.INTERRUPTED)) {
            return;
        }
        LOG.warn("Interrupted: {}", cause.getMessage());
        listener.onInterrupted(cause);
        if (attempts.areUsedUp()) {
            LOG.warn("Gave up after {} attempts", config.reconnect().maxAttempts());
            close(cause);
            return;
        }
        try {
            supervisor.schedule(this::reconnect, attempts.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("Closed while interrupted", e);
        }
    }

    private void reconnect() {
        if (!enter(ConnectionState.CONNECTING)) {
            return;
        }
        listener.onConnecting();
        try {
            connect();
        } catch (AriUnauthorizedException | AriForbiddenException e) {
            if (enter(ConnectionState.REFUSED)) {
                LOG.error("Refused, and not trying again: {}", e.getMessage());
                listener.onRefused(e);
            }
        } catch (AriException e) {
            interrupted(e);
        }
    }

    private void checkAlive() {
        EventSocket socket;
        synchronized (this) {
            socket = current;
        }
        if (state != ConnectionState.CONNECTED || socket == null) {
            return;
        }
        missedSigns = socket.isAlive() ? 0 : missedSigns + 1;
        if (missedSigns >= MISSED_SIGNS) {
            Duration silence = config.connectionLostAfter();
            socket.abort(new AriTransportException(
                    "Asterisk gave no sign of life for about " + silence.toMillis() + " ms",
                    Outcome.UNKNOWN,
                    null,
                    null));
            return;
        }
        socket.ping();
    }

    /** Ends the connection within two seconds. May be called on any thread, and twice. */
    @Override
    public void close() {
        close(null);
    }

    private void close(@Nullable AriException cause) {
        EventSocket socket;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            state = cause instanceof AriUnauthorizedException || cause instanceof AriForbiddenException
                    ? ConnectionState.REFUSED
                    : ConnectionState.CLOSED;
            socket = current;
        }
        supervisor.execute(() -> {
            listener.onClosed(cause);
            supervisor.shutdown();
        });
        if (socket != null) {
            socket.close();
        }
        LOG.info("Closed the event connection");
        awaitSupervisor();
    }

    private void awaitSupervisor() {
        if (Thread.currentThread() == supervisorThread) {
            return;
        }
        try {
            if (!supervisor.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("A listener still runs after the event connection was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
