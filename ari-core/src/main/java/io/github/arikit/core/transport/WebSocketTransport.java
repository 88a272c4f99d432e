package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Transport;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriOverloadException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.transport.SocketExchange.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries calls over the event socket: REST over WebSocket.
 *
 * <p>Calls are sent in the order in which they come, without waiting for the answers before them. Asterisk works on them
 * one after the other, so one that waits for the queue of a channel delays all that come after it. When a future
 * completes, every event that Asterisk sent before the answer was handed over already. What is under way when the
 * socket is lost fails: with an unknown outcome if it was being written, and as not sent otherwise.
 */
public final class WebSocketTransport implements Transport, SocketUser {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketTransport.class);

    /** In characters. What is longer would delay the events behind it, and is left to a worker. */
    private static final int LONGEST_READ_AT_ONCE = 4_096;

    /** In characters. What is longer may block the thread that writes it, and is left to the writer. */
    private static final int LONGEST_WRITTEN_AT_ONCE = 4_096;

    private final int places;
    private final int maxWaiting;
    private final Workers workers;
    private final ScheduledThreadPoolExecutor timer = Threads.scheduler("timer");
    private final Timeouts<SocketExchange<?>> timeouts = new Timeouts<>(timer, this::expire);
    private final SocketProbe probe = new SocketProbe();
    private final AtomicLong ids = new AtomicLong();

    private final Object lock = new Object();
    private final Set<SocketExchange<?>> waiting = new LinkedHashSet<>();
    /** Those that have a place, and those that were abandoned before the writer came to them. */
    private final Map<String, SocketExchange<?>> inFlight = new HashMap<>();

    private @Nullable OpenSocket socket;
    private boolean closed;
    private volatile boolean wasOpened;

    /** Creates a transport that sends nothing before it has a socket. */
    public WebSocketTransport(AriConfig config) {
        this(config.maxInFlight(), config.maxWaiting());
    }

    /** Creates a transport that has this many calls under way at once, and lets this many others wait. */
    public WebSocketTransport(int maxInFlight, int maxWaiting) {
        places = maxInFlight;
        this.maxWaiting = maxWaiting;
        workers = new Workers(maxInFlight);
    }

    @Override
    public <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout) {
        return execute(call, timeout, false);
    }

    @Override
    public <T> CompletableFuture<T> executeAwaited(AriCall<T> call, Duration timeout) {
        return execute(call, timeout, true);
    }

    private <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout, boolean isAwaited) {
        try {
            return execute(prepare(call, timeout, isAwaited));
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Encodes a call.
     *
     * @throws IllegalArgumentException if it cannot be encoded
     */
    <T> SocketExchange<T> prepare(AriCall<T> call, Duration timeout, boolean isAwaited) {
        return new SocketExchange<>(Long.toString(ids.incrementAndGet()), call, timeout, isAwaited);
    }

    /** Sends a call that was prepared here. */
    <T> CompletableFuture<T> execute(SocketExchange<T> exchange) {
        requireSendable(exchange);
        AriException refusal;
        OpenSocket free = null;
        synchronized (lock) {
            refusal = refusal(exchange);
            if (refusal == null) {
                timeouts.add(exchange, exchange.timeout());
                free = place(exchange);
            }
        }
        if (refusal != null) {
            return CompletableFuture.failedFuture(refusal);
        }
        if (free != null && !free.sendNow(exchange.message(), () -> begin(exchange))) {
            onEnd(free);
        }
        exchange.answer().whenComplete((value, failure) -> cancel(exchange));
        return exchange.answer();
    }

    /** Returns the socket for somebody who may write without the writer, as nothing else is under way; else null. */
    private @Nullable OpenSocket place(SocketExchange<?> exchange) {
        boolean isAlone = inFlight.isEmpty() && waiting.isEmpty();
        if (!isAlone || !exchange.isAwaited() || exchange.message().length() > LONGEST_WRITTEN_AT_ONCE) {
            waiting.add(exchange);
            fill();
            return null;
        }
        exchange.enter(Stage.QUEUED);
        inFlight.put(exchange.id(), exchange);
        return socket;
    }

    private static void requireSendable(SocketExchange<?> exchange) {
        AriCall<?> call = exchange.call();
        AriResult.Form form = call.result().form();
        if (form == AriResult.Form.WEBSOCKET) {
            throw new IllegalArgumentException(call + " opens a websocket, which one websocket cannot do in another");
        }
        if (form == AriResult.Form.BINARY) {
            throw new IllegalArgumentException(
                    call + " answers with a file, which Asterisk sends over HTTP only: use a client that has HTTP");
        }
        if (SocketMessages.isTooLong(exchange.message())) {
            throw new IllegalArgumentException(call + " takes a message of more than " + SocketMessages.MOST_BYTES
                    + " bytes, at which Asterisk closes the event socket: shorten it, or send it over HTTP");
        }
    }

    private @Nullable AriException refusal(SocketExchange<?> exchange) {
        if (closed) {
            return new AriClosedException(Outcome.NOT_SENT, exchange.call().operation());
        }
        if (socket == null) {
            return notConnected(exchange.call());
        }
        if (inFlight.size() >= places && waiting.size() >= maxWaiting) {
            return new AriOverloadException(
                    exchange.call().operation(),
                    maxWaiting + " requests are waiting for their turn on the event socket already; send fewer at"
                            + " once, or raise maxInFlight or maxWaiting");
        }
        return null;
    }

    private static AriConnectException notConnected(AriCall<?> call) {
        return new AriConnectException(
                call + " was not sent: the event connection that carries requests is not open", call.operation(), null);
    }

    /** Gives free places to those who wait longest. */
    private void fill() {
        Iterator<SocketExchange<?>> next = waiting.iterator();
        OpenSocket open = closed ? null : socket;
        while (open != null && inFlight.size() < places && next.hasNext()) {
            SocketExchange<?> exchange = next.next();
            exchange.enter(Stage.QUEUED);
            inFlight.put(exchange.id(), exchange);
            if (!open.send(exchange.message(), () -> begin(exchange))) {
                exchange.enter(Stage.WAITING);
                inFlight.remove(exchange.id());
                timer.execute(() -> onEnd(open));
                return;
            }
            next.remove();
        }
    }

    private boolean begin(SocketExchange<?> exchange) {
        synchronized (lock) {
            if (exchange.stage() == Stage.QUEUED) {
                exchange.enter(Stage.SENT);
                return true;
            }
            inFlight.remove(exchange.id());
            fill();
            return false;
        }
    }

    private void expire(SocketExchange<?> exchange) {
        abandon(exchange, (call, sent) -> {
            if (!sent) {
                return AriTimeoutException.notSent(call, exchange.timeout());
            }
            probe.doubt();
            return AriTimeoutException.onSocket(call, exchange.timeout());
        });
    }

    private void cancel(SocketExchange<?> exchange) {
        abandon(
                exchange,
                (call, sent) -> new AriTransportException(
                        call + " was cancelled", sent ? Outcome.UNKNOWN : Outcome.NOT_SENT, call.operation(), null));
    }

    /** Ends an exchange that is not over. One that is queued keeps its place until the writer has passed it. */
    private void abandon(SocketExchange<?> exchange, BiFunction<AriCall<?>, Boolean, AriException> reason) {
        boolean sent;
        synchronized (lock) {
            if (exchange.stage() == Stage.OVER) {
                return;
            }
            sent = exchange.stage() == Stage.SENT;
            waiting.remove(exchange);
            if (sent) {
                inFlight.remove(exchange.id());
            }
            end(exchange);
            fill();
        }
        fail(exchange, reason.apply(exchange.call(), sent));
    }

    private void fail(SocketExchange<?> exchange, AriException reason) {
        workers.deliver(() -> exchange.answer().completeExceptionally(reason));
    }

    @Override
    public void onOpen(OpenSocket fresh) {
        lose();
        synchronized (lock) {
            socket = fresh;
        }
        probe.opened(fresh);
        wasOpened = true;
    }

    @Override
    public void onEnd(OpenSocket lost) {
        boolean isCurrent;
        synchronized (lock) {
            isCurrent = lost == socket;
        }
        if (isCurrent) {
            lose();
        }
    }

    /** Fails all that is under way, because its socket is over. */
    private void lose() {
        probe.lost();
        failAll((call, sent) -> sent
                ? new AriTransportException(
                        call + " lost the event connection before it was answered; Asterisk may have acted on it",
                        Outcome.UNKNOWN,
                        call.operation(),
                        null)
                : notConnected(call));
    }

    private void failAll(BiFunction<AriCall<?>, Boolean, AriException> reason) {
        List<SocketExchange<?>> all;
        List<AriException> reasons = new ArrayList<>();
        synchronized (lock) {
            socket = null;
            all = new ArrayList<>(inFlight.values());
            all.addAll(waiting);
            all.removeIf(exchange -> exchange.stage() == Stage.OVER);
            inFlight.clear();
            waiting.clear();
            for (SocketExchange<?> exchange : all) {
                reasons.add(reason.apply(exchange.call(), exchange.stage() == Stage.SENT));
                end(exchange);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            fail(all.get(i), reasons.get(i));
        }
    }

    @Override
    public boolean wants(byte[] text) {
        return SocketMessages.mayBeResponse(text);
    }

    @Override
    public boolean onText(OpenSocket from, String text) {
        if (!SocketMessages.isResponse(text)) {
            return false;
        }
        String id;
        try {
            id = SocketMessages.requestId(text);
        } catch (IOException | IllegalStateException e) {
            return false;
        }
        if (!probe.take(id)) {
            SocketExchange<?> exchange = takeSent(id);
            if (exchange == null) {
                LOG.debug("Nobody waits for the answer to request {} any more", id);
            } else {
                complete(exchange, text);
            }
        }
        return true;
    }

    private @Nullable SocketExchange<?> takeSent(String id) {
        synchronized (lock) {
            SocketExchange<?> exchange = inFlight.get(id);
            if (exchange == null || exchange.stage() != Stage.SENT) {
                return null;
            }
            inFlight.remove(id);
            end(exchange);
            fill();
            return exchange;
        }
    }

    private void end(SocketExchange<?> exchange) {
        exchange.enter(Stage.OVER);
        timeouts.remove(exchange);
    }

    private <T> void complete(SocketExchange<T> exchange, String text) {
        Runnable task = () -> {
            try {
                exchange.answer().complete(Answers.read(exchange.call(), answer(exchange, text)));
            } catch (AriException e) {
                exchange.answer().completeExceptionally(e);
            }
        };
        if (exchange.isAwaited() && text.length() <= LONGEST_READ_AT_ONCE) {
            task.run();
            return;
        }
        try {
            workers.run(task);
        } catch (RejectedExecutionException e) {
            // All threads are blocked by the application, or the transport closes; the answer still counts.
            workers.deliver(task);
        }
    }

    private static Answer answer(SocketExchange<?> exchange, String text) {
        try {
            return SocketMessages.response(text);
        } catch (IOException | RuntimeException e) {
            throw new AriDecodeException("the answer to " + exchange.call(), text, e);
        }
    }

    /** Tells whether there was a socket at any time. */
    boolean wasOpened() {
        return wasOpened;
    }

    /** Tells whether the socket is open and answers requests, as far as is known; does not block. */
    boolean isAnswering() {
        return probe.isAnswering();
    }

    /**
     * Blocks until the socket that is open now has answered something that does nothing; false if it does not in time.
     *
     * @throws InterruptedException if this thread is interrupted meanwhile
     */
    public boolean awaitAnswering(Duration patience) throws InterruptedException {
        return probe.await(patience);
    }

    /** Fails all that is under way, and gives back threads; the socket belongs to somebody else. */
    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
        }
        timer.shutdownNow();
        failAll((call, sent) -> new AriClosedException(sent ? Outcome.UNKNOWN : Outcome.NOT_SENT, call.operation()));
        workers.close();
    }
}
