package io.github.arikit.core;

import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.event.AriMessage;
import org.jspecify.annotations.Nullable;

/**
 * Hears how the event connection fares. Every method does nothing unless it is overridden.
 *
 * <p>Changes of state are told one after the other on a thread of their own, so a listener may send requests; the next
 * attempt to connect waits until it returns. Events can arrive before {@link #onConnected} is called. What a listener
 * throws is logged and otherwise ignored.
 */
public interface ConnectionListener {
    /** Hears nothing. */
    ConnectionListener NONE = new ConnectionListener() {};

    /** An attempt to connect begins. */
    default void onConnecting() {}

    /**
     * Events arrive from now on. After an interruption, what happened meanwhile was missed, and Asterisk does not
     * repeat it.
     */
    default void onConnected() {}

    /** The connection was lost, or an attempt to get it back failed; a further attempt follows. */
    default void onInterrupted(AriException cause) {}

    /** Asterisk refuses the credentials or the user; there is no further attempt. */
    default void onRefused(AriException cause) {}

    /** There will be no more events; the cause is null where the application closed the connection. */
    default void onClosed(@Nullable AriException cause) {}

    /** A message could not be read; the following ones arrive as usual. Called on the thread that reads them. */
    default void onUndecodable(AriDecodeException error) {}

    /** The consumer of messages threw; the following ones arrive as usual. Called on the thread that reads them. */
    default void onConsumerFailure(AriMessage message, RuntimeException failure) {}
}
