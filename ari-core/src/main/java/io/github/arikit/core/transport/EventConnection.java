package io.github.arikit.core.transport;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.Gap;
import io.github.arikit.core.Resynchroniser;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriReplacedException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
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
 * <p>One thread, the supervisor, does all of that; messages are delivered on the thread that reads the socket, and the
 * listener is told on a third. So whatever a listener does, the connection is watched and comes back. May be shared
 * between threads.
 */
public final class EventConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventConnection.class);
    private static final int MISSED_SIGNS = 2;
    private static final long CLOSING_SECONDS = 1;

    /** Makes a socket that is not connected yet. */
    interface SocketFactory {
        EventSocket create(List<String> applications, EventSocket.Receiver receiver);
    }

    private final AriConfig config;
    private final SocketFactory sockets;
    private final SocketUser user;
    private final FrameDelivery delivery;
    private final ListenerThread listener;
    private final Attempts attempts;
    private final Replacements replacements;
    private final Comparison comparison;
    private final Diagnostics diagnostics;
    private final AriMetrics metrics;
    private final ScheduledThreadPoolExecutor supervisor;

    private volatile ConnectionState state = ConnectionState.NEW;
    private volatile @Nullable Thread supervisorThread;
    private @Nullable EventSocket current;
    private boolean closed;

    // The supervisor alone touches what follows.
    private final OpenGap gap = new OpenGap(InstantSource.system());
    private int missedSigns;
    private @Nullable ScheduledFuture<?> nextAttempt;

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
        this(
                config,
                (applications, receiver) -> new JavaWebSocketEventSocket(config, applications, receiver),
                decoder,
                consumer,
                listener,
                user);
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
        diagnostics = new Diagnostics(config);
        supervisor = Threads.scheduler("supervisor");
        supervisor.setThreadFactory(diagnostics.marking(supervisor.getThreadFactory()));
        comparison = new Comparison(config.reconnect(), supervisor);
        this.listener = new ListenerThread(listener, diagnostics);
        metrics = SafeMetrics.of(config.metrics());
        delivery = new FrameDelivery(decoder, consumer, this.listener, metrics);
        replacements = new Replacements(config.applications(), config.replacement(), System::nanoTime);
        attempts = new Attempts(
                config.reconnect(), () -> ThreadLocalRandom.current().nextDouble(), System::nanoTime);
    }

    /** Offers the figures of the connection to whoever measures it. */
    private void offerFigures() {
        metrics.onFigure("connected", false, () -> state.isConnected() ? 1 : 0);
    }

    /** Returns where the connection stands. */
    public ConnectionState state() {
        return state;
    }

    /** Sets who finds out what a gap hid. To be called before {@link #open()}. */
    public void resynchroniseWith(Resynchroniser comparer) {
        comparison.by(comparer);
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
        offerFigures();
        try {
            Deadline patience = Deadline.in(config.waitForServer());
            listener.onConnecting();
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
            if (patience.isOver() || !Refusals.mayPass(failure)) {
                failure.addSuppressed(new CallSite());
                throw failure;
            }
            LOG.info("Waiting for Asterisk: {}", failure.getMessage());
            return false;
        }
    }

    private void watch() {
        long period = Math.max(1, config.connectionLostAfter().toMillis() / (MISSED_SIGNS + 1));
        supervisor.scheduleWithFixedDelay(this::checkAlive, period, period, TimeUnit.MILLISECONDS);
    }

    private void connect() {
        supervisorThread = Thread.currentThread();
        Link link = new Link();
        EventSocket socket = sockets.create(replacements.ours(), link);
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
            LOG.info("Connected to {} for {}", config.webSocketUrl(), replacements.ours());
            metrics.onConnected(gap.untilNow().map(Gap::length).orElse(Duration.ZERO));
            listener.onConnected();
            compare(socket);
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
        private boolean marked;

        @Override
        public void onText(byte[] text) {
            if (!marked) {
                marked = true;
                diagnostics.mark();
            }
            if (user.wants(text) && user.onText(socket, new String(text, StandardCharsets.UTF_8))) {
                return;
            }
            String replaced = delivery.deliver(text);
            if (replaced != null) {
                onSupervisor(() -> replaced(socket, replaced));
            }
        }

        @Override
        public void onEnd(AriException cause) {
            user.onEnd(socket);
            onSupervisor(() -> lost(socket, cause));
        }
    }

    private void onSupervisor(Runnable task) {
        try {
            supervisor.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.trace("Closed before a change could be dealt with", e);
        }
    }

    private synchronized boolean isCurrent(@Nullable EventSocket socket) {
        return socket != null && socket == current;
    }

    private void lost(@Nullable EventSocket socket, AriException cause) {
        if (isCurrent(socket)) {
            attempts.lost();
            interrupted(cause);
        }
    }

    private void interrupted(AriException cause) {
        if (!enter(ConnectionState.INTERRUPTED)) {
            return;
        }
        gap.open(cause);
        comparison.abandon();
        metrics.onInterrupted(cause);
        listener.onInterrupted(cause);
        if (attempts.areUsedUp()) {
            LOG.error("Gave up after {} attempts: {}", config.reconnect().maxAttempts(), cause.getMessage());
            close(cause);
            return;
        }
        Duration wait = attempts.next();
        LOG.warn("Interrupted, next attempt in {} ms: {}", wait.toMillis(), cause.getMessage());
        reconnectAfter(wait);
    }

    private void reconnectAfter(Duration wait) {
        try {
            nextAttempt = supervisor.schedule(this::reconnect, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("Closed while interrupted", e);
        }
    }

    private void reconnect() {
        nextAttempt = null;
        if (!enter(ConnectionState.CONNECTING)) {
            return;
        }
        listener.onConnecting();
        try {
            connect();
        } catch (AriException e) {
            if (!Refusals.isLasting(e)) {
                interrupted(e);
            } else if (park(ConnectionState.REFUSED)) {
                LOG.error("Refused, and not trying again before resume(): {}", e.getMessage());
                listener.onRefused(e);
            }
        } catch (RuntimeException | Error e) {
            // Whatever it is, the next attempt must not depend on it.
            interrupted(new AriTransportException(
                    "The attempt to connect failed in an unforeseen way: " + e, Outcome.NOT_SENT, null, e));
        }
    }

    private synchronized boolean park(ConnectionState parked) {
        current = null;
        return enter(parked);
    }

    /**
     * Tries again at once: where the connection is parked, and where it waits for its next attempt. All applications
     * count as ours again. Does nothing while events arrive.
     *
     * @throws IllegalStateException if it is not open
     */
    public void resume() {
        synchronized (this) {
            if (closed || state == ConnectionState.NEW) {
                throw new IllegalStateException("The event connection is not open");
            }
        }
        onSupervisor(() -> {
            if (state.isParked() || cancelNextAttempt()) {
                LOG.info("Resumed");
                replacements.forget();
                attempts.forget();
                reconnect();
            }
        });
    }

    private boolean cancelNextAttempt() {
        return nextAttempt != null && nextAttempt.cancel(false);
    }

    private void replaced(@Nullable EventSocket socket, String application) {
        if (!isCurrent(socket) || !replacements.lose(application)) {
            return;
        }
        AriReplacedException cause = new AriReplacedException(application);
        if (replacements.takeBack(application)) {
            LOG.error("{}. Taking it back", cause.getMessage());
            listener.onReplaced(cause);
            socket.abort(cause);
            return;
        }
        List<String> ours = replacements.ours();
        LOG.error("{}. Left to us: {}", cause.getMessage(), ours);
        boolean parked = ours.isEmpty() && park(ConnectionState.REPLACED);
        // A listener that is told must find the state that it is told of.
        listener.onReplaced(cause);
        if (parked) {
            gap.open(cause);
            comparison.abandon();
            socket.close();
        }
    }

    /** Has the gap compared, if there is one, now that messages arrive again. */
    private void compare(EventSocket socket) {
        Optional<Gap> missed = gap.untilNow();
        if (missed.isEmpty()) {
            return;
        }
        if (!comparison.isPossible()) {
            gap.close();
            return;
        }
        comparison.begin(
                missed.get(), () -> isCurrent(socket) && state.isConnected(), () -> resynchronised(missed.get()));
    }

    private void resynchronised(Gap missed) {
        gap.close();
        if (enter(ConnectionState.RESYNCHRONISED)) {
            LOG.info(
                    "Resynchronised after {} ms without events", missed.length().toMillis());
            listener.onResynchronised(missed);
        }
    }

    private void checkAlive() {
        EventSocket socket;
        synchronized (this) {
            socket = current;
        }
        if (!state.isConnected() || socket == null) {
            return;
        }
        delivery.warnIfHeldUp();
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
            state = cause != null && Refusals.isLasting(cause) ? ConnectionState.REFUSED : ConnectionState.CLOSED;
            socket = current;
        }
        supervisor.execute(() -> {
            comparison.abandon();
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
            if (!supervisor.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)
                    || !listener.awaitEnd(CLOSING_SECONDS)) {
                LOG.debug("A listener still runs after the event connection was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
