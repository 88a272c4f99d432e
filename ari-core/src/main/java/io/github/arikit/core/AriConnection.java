package io.github.arikit.core;

import io.github.arikit.core.event.AriMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

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
     * Returns the nodes of a cluster that can be reached now, sorted; empty where there is one Asterisk, and calls need
     * no node.
     */
    default List<String> nodes() {
        return List.of();
    }

    /** Returns the key at the node where such a resource should be created; a key that has a node keeps it. */
    default Key place(Key key) {
        return key;
    }

    /** Tells whether calls that enter an application are shared out among all that serve it, by {@link #takeCalls}. */
    default boolean sharesCalls() {
        return false;
    }

    /**
     * Takes a share of the calls that enter the applications: each StasisStart is then received by one of all those, in
     * this process or another, that take a share.
     *
     * @param onMessage what receives the calls of this share, in order with all other messages; it never blocks
     * @throws UnsupportedOperationException if calls are not shared, as on one Asterisk
     */
    default Feed takeCalls(Consumer<? super AriMessage> onMessage) {
        throw new UnsupportedOperationException("Every call comes to this connection; there is nobody to share with");
    }

    /**
     * Opens the way of the messages of one dialog, whichever node and application they come from.
     *
     * @param onMessage what receives them, in order; it never blocks
     * @throws UnsupportedOperationException if there are no dialogs, as on one Asterisk
     */
    default Feed openDialog(String dialog, Consumer<? super AriMessage> onMessage) {
        throw new UnsupportedOperationException(
                "Dialogs are what a cluster has; this connection leads to one Asterisk");
    }

    /**
     * Makes the events of a resource part of the dialog that its key names. Blocks until the cluster has answered.
     *
     * @throws UnsupportedOperationException if there are no dialogs, as on one Asterisk
     * @throws io.github.arikit.core.error.AriException if the node refuses, or does not answer
     */
    default void joinDialog(Key key) {
        throw new UnsupportedOperationException(
                "Dialogs are what a cluster has; this connection leads to one Asterisk");
    }

    /** Messages that come until they are closed. */
    interface Feed extends AutoCloseable {

        /** Ends them; those that arrived are still handed over. Twice is fine. */
        @Override
        void close();
    }

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
