package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriOverloadException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way: waiting, then carried by a worker, then over. Whoever abandons it closes its connection, and
 * the worker alone completes the future once it has begun.
 */
final class HttpExchange<T> implements Runnable {

    /** Does the work. */
    interface Carrier {
        /** Sends the call and reads its answer, blocking. */
        <T> @Nullable T carry(HttpExchange<T> exchange);

        /** Hears that an exchange which ran is over; its future is about to complete. */
        void ended(HttpExchange<?> exchange);
    }

    private final AriCall<T> call;
    private final Duration timeout;
    private final Carrier carrier;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    private @Nullable HttpConnection connection;
    private @Nullable AriException verdict;
    private boolean sent;
    private boolean over;

    HttpExchange(AriCall<T> call, Duration timeout, Carrier carrier) {
        this.call = call;
        this.timeout = timeout;
        this.carrier = carrier;
    }

    AriCall<T> call() {
        return call;
    }

    Duration timeout() {
        return timeout;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    /** Gives up because time is over; true if that is news. */
    synchronized boolean expire() {
        return abandon(sent ? new AriTimeoutException(call, timeout) : AriTimeoutException.notSent(call, timeout));
    }

    /** Gives up because no thread is free; true if that is news. */
    synchronized boolean refuse() {
        return abandon(new AriOverloadException(
                call.operation(),
                "all threads are blocked by functions attached to answers; let those functions end, or run them on an"
                        + " executor of the application"));
    }

    /** Tells whether somebody gave up. */
    synchronized boolean isAbandoned() {
        return verdict != null;
    }

    /** Gives up because the transport closes; true if that is news. */
    synchronized boolean close() {
        return abandon(new AriClosedException(sent ? Outcome.UNKNOWN : Outcome.NOT_SENT, call.operation()));
    }

    /** Gives up because nobody waits for the answer any more; true if that is news. */
    synchronized boolean cancel() {
        return abandon(new AriTransportException(
                call + " was cancelled", sent ? Outcome.UNKNOWN : Outcome.NOT_SENT, call.operation(), null));
    }

    private boolean abandon(AriException reason) {
        if (over || verdict != null) {
            return false;
        }
        verdict = reason;
        if (connection != null) {
            connection.abort();
        }
        return true;
    }

    /**
     * Takes a connection into use, which whoever abandons the exchange closes from now on.
     *
     * @throws AriException if somebody has abandoned it already
     */
    synchronized void use(HttpConnection taken) {
        if (verdict != null) {
            taken.abort();
            throw verdict;
        }
        connection = taken;
    }

    /**
     * Notes that bytes of the request may leave from now on.
     *
     * @throws AriException if somebody has abandoned the exchange
     */
    synchronized void send() {
        if (verdict != null) {
            throw verdict;
        }
        sent = true;
    }

    /** Gives the connection out of use; false if it was closed because the exchange was abandoned. */
    synchronized boolean release() {
        connection = null;
        return verdict == null;
    }

    /** Completes the future of an abandoned exchange that never ran. */
    void failUnsent() {
        answer.completeExceptionally(verdict());
    }

    private synchronized AriException verdict() {
        return verdict == null ? new AriClosedException(Outcome.NOT_SENT, call.operation()) : verdict;
    }

    @Override
    public void run() {
        T value = null;
        Throwable failure = null;
        try {
            value = carrier.carry(this);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        AriException reason = end();
        carrier.ended(this);
        if (failure != null) {
            answer.completeExceptionally(reason == null ? failure : reason);
        } else if (!answer.complete(value)) {
            discard(value);
        }
    }

    private synchronized @Nullable AriException end() {
        over = true;
        return verdict;
    }

    private static void discard(@Nullable Object value) {
        if (value instanceof BinaryContent content) {
            try {
                content.close();
            } catch (IOException e) {
                // Nobody wants it, and a connection that fails to close is closed.
                return;
            }
        }
    }
}
