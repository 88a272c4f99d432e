package io.github.arikit.core.transport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections that wait for their next exchange; the one that was used last goes first.
 *
 * <p>Asterisk closes a connection that was idle for 15 seconds, and a request that crosses with that has an outcome
 * nobody knows. So one is given up before.
 */
final class HttpConnections {
    /** For how long a connection is kept without use. */
    static final long MOST_IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier clock;
    private final Deque<HttpConnection> idle = new ArrayDeque<>();
    private boolean closed;

    /** Creates a pool; the clock tells nanoseconds. */
    HttpConnections(LongSupplier clock) {
        this.clock = clock;
    }

    /** Takes one that is fit for use; null if there is none. */
    @Nullable
    HttpConnection take() {
        HttpConnection connection = next();
        while (connection != null && (isTooOld(connection) || connection.isStale())) {
            connection.abort();
            connection = next();
        }
        return connection;
    }

    /** Tells whether there is one to take. */
    synchronized boolean some() {
        return !idle.isEmpty();
    }

    private synchronized @Nullable HttpConnection next() {
        return idle.pollFirst();
    }

    private boolean isTooOld(HttpConnection connection) {
        return connection.idleNanos(clock.getAsLong()) >= MOST_IDLE_NANOS;
    }

    /** Keeps one for the next exchange. */
    void give(HttpConnection connection) {
        connection.rest(clock.getAsLong());
        if (!keep(connection)) {
            connection.abort();
        }
    }

    private synchronized boolean keep(HttpConnection connection) {
        if (!closed) {
            idle.addFirst(connection);
        }
        return !closed;
    }

    /** Closes those that were idle for too long; false if none is left. */
    boolean sweep() {
        List<HttpConnection> old = new ArrayList<>();
        boolean some;
        synchronized (this) {
            while (!idle.isEmpty() && isTooOld(idle.peekLast())) {
                old.add(idle.pollLast());
            }
            some = !idle.isEmpty();
        }
        old.forEach(HttpConnection::abort);
        return some;
    }

    /** Closes all, and keeps none from now on. */
    void close() {
        List<HttpConnection> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(idle);
            idle.clear();
        }
        all.forEach(HttpConnection::abort);
    }
}
