package io.github.arikit.core.transport;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether requests on a websocket are answered, by asking something that does nothing: older releases stay
 * silent, and so does every release where an event filter hides the answers or the application is gone.
 */
final class SocketProbe {
    private static final String PREFIX = "probe-";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private @Nullable OpenSocket socket;
    private CompletableFuture<Boolean> answered = new CompletableFuture<>();
    private boolean isAsking;
    private long askedAt;
    private int count;
    private volatile boolean answering;

    /** Starts to ask on a fresh socket. */
    synchronized void opened(OpenSocket fresh) {
        socket = fresh;
        ask();
    }

    synchronized void lost() {
        socket = null;
        isAsking = false;
        answering = false;
        answered.complete(false);
        answered = new CompletableFuture<>();
    }

    /** Takes the id of a request that was answered; true if it was asked here. */
    boolean take(String requestId) {
        if (!requestId.startsWith(PREFIX)) {
            return false;
        }
        synchronized (this) {
            isAsking = false;
            answering = true;
            answered.complete(true);
        }
        return true;
    }

    /** A request got no answer in time, so nothing is certain any more. */
    synchronized void doubt() {
        answering = false;
        if (!isAsking) {
            ask();
        }
    }

    /** Tells whether requests are answered, as far as is known; asks again from time to time where they are not. */
    boolean isAnswering() {
        if (answering) {
            return true;
        }
        synchronized (this) {
            if (System.nanoTime() - askedAt > PATIENCE_NANOS) {
                ask();
            }
        }
        return false;
    }

    private void ask() {
        if (socket != null) {
            isAsking = true;
            askedAt = System.nanoTime();
            socket.send(SocketMessages.probe(PREFIX + ++count), () -> true);
        }
    }

    /** Blocks until the socket that is open now has answered; false if it does not in time. */
    boolean await(Duration patience) throws InterruptedException {
        CompletableFuture<Boolean> current;
        synchronized (this) {
            current = answered;
        }
        try {
            return current.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing completes this exceptionally", e);
        }
    }
}
