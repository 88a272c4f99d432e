package io.github.arikit.core;

import io.github.arikit.core.error.AriException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Receives figures about what a connection does, for a monitoring system. Every method does nothing unless it is
 * overridden. Implementations may be shared between threads; they are called on the threads that do the work, so they
 * must be quick and must not block. What they throw is logged once and otherwise ignored.
 *
 * <p>The module {@code ari-micrometer} has an implementation.
 */
public interface AriMetrics {
    /** Measures nothing. */
    AriMetrics NONE = new AriMetrics() {};

    /** How a request ended. */
    enum RequestOutcome {
        /** Asterisk did as asked. */
        ANSWERED,
        /** Asterisk answered, and refused. */
        REFUSED,
        /** No answer came in time. */
        TIMED_OUT,
        /** Not a byte of it was sent. */
        NOT_SENT,
        /** No answer came, and Asterisk may have acted. */
        UNKNOWN,
        /** The application cancelled it. */
        CANCELLED,
        /** It failed on this side, such as on an answer that cannot be read. */
        FAILED
    }

    /** A request has ended. */
    default void onRequest(Operation operation, RequestOutcome outcome, Duration time) {}

    /**
     * A message arrived.
     *
     * @param type its type, such as {@code StasisStart}
     * @param bytes how long it was, in UTF-8
     */
    default void onMessage(String type, int bytes) {}

    /** A message arrived that cannot be read. */
    default void onUndecodable() {}

    /** The event connection was lost, or an attempt to get it back failed. */
    default void onInterrupted(AriException cause) {}

    /**
     * The event connection is established, at first or again.
     *
     * @param gap how long no messages arrived; zero at first
     */
    default void onConnected(Duration gap) {}

    /**
     * Offers a figure that can be read at any time, without blocking: {@code subscriptions} that are open,
     * {@code events.dropped} so far by subscriptions whose consumer is too slow, {@code handlers.refused} so far,
     * {@code handlers.active} now, and {@code connected}, which is 1 while messages arrive and else 0.
     *
     * @param total whether the figure only grows, rather than goes up and down
     */
    default void onFigure(String name, boolean total, LongSupplier figure) {}
}
