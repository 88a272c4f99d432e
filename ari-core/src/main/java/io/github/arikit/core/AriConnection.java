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
