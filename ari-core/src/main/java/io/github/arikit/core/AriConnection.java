package io.github.arikit.core;

import java.time.Duration;
import java.util.List;

/**
 * What a client stands on: requests go out, and messages come in, whichever way leads to Asterisk. Implementations may
 * be shared between threads.
 *
 * @see AriConnector
 */
public interface AriConnection extends RequestSender, AutoCloseable {

    /**
     * Opens the way of the messages, and blocks until they arrive. If that fails, no messages will ever arrive.
     *
     * @throws IllegalStateException if it was started or closed before
     * @throws io.github.arikit.core.error.AriException if nobody answers, or Asterisk refuses
     */
    void start();

    /** Returns where the way of the messages stands. */
    ConnectionState state();

    /**
     * Sets who finds out what a gap in the messages hid. To be called before {@link #start()}. Does nothing on a
     * connection that knows of no gaps.
     */
    default void resynchroniseWith(Resynchroniser resynchroniser) {}

    /**
     * Tries at once to get messages again, after Asterisk refused, another client took over, or while the next attempt
     * is awaited. Returns at once; {@link #state()} and the listener tell what comes of it. Does nothing while messages
     * arrive, and on a connection that knows no such states.
     *
     * @throws IllegalStateException if the connection is not started, or closed
     */
    default void resume() {}

    /** Returns the Stasis applications whose events arrive, at least one. */
    List<String> applications();

    /**
     * Returns a view of this connection whose requests may each take this long.
     *
     * @throws IllegalArgumentException if the time is not more than zero
     */
    RequestSender withTimeout(Duration timeout);

    /**
     * Ends the connection within a few seconds, and fails what is in flight with an
     * {@link io.github.arikit.core.error.AriClosedException}. May be called on any thread, and twice.
     */
    @Override
    void close();
}
