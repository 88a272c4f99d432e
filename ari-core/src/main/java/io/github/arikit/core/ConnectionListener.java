package io.github.arikit.core;

import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriReplacedException;
import io.github.arikit.core.event.AriMessage;
import org.jspecify.annotations.Nullable;

/**
 * Hears how the event connection fares. Every method does nothing unless it is overridden.
 *
 * <p>All is told in order, one after the other, on a thread of its own: a listener may block and send requests, and
 * holds up nothing but what else it is told. Events can arrive before {@link #onConnected} is called. What a listener
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

    /**
     * What an interruption hid was found out by comparing with Asterisk, and was published to the subscriptions. Follows
     * {@link #onConnected} where the client compares, unless the connection is lost again before that.
     *
     * @param gap the time in which events may have been missed; it began with the first of several interruptions if
     *     there was no comparison between them
     */
    default void onResynchronised(Gap gap) {}

    /** The connection was lost, or an attempt to get it back failed; a further attempt follows. */
    default void onInterrupted(AriException cause) {}

    /**
     * Asterisk refuses the credentials, the user or the applications; there is no further attempt before
     * {@link AriConnection#resume()}.
     */
    default void onRefused(AriException cause) {}

    /**
     * Another client has registered one of our applications, whose events go there from now on. What follows depends on
     * the {@link ReplacementPolicy}: {@link #onInterrupted} with the same cause where the application is taken back;
     * nothing where it is not, and the connection is parked if no application is left.
     */
    default void onReplaced(AriReplacedException cause) {}

    /** There will be no more events; the cause is null where the application closed the connection. */
    default void onClosed(@Nullable AriException cause) {}

    /**
     * A message could not be read; the following ones arrive as usual. Left out, and counted in the log, while more than
     * 1,000 of these and the next kind wait.
     */
    default void onUndecodable(AriDecodeException error) {}

    /** The consumer of messages threw; the following ones arrive as usual. */
    default void onConsumerFailure(AriMessage message, RuntimeException failure) {}
}
