package io.github.arikit.core.transport;

import io.github.arikit.core.error.AriException;
import java.util.function.BooleanSupplier;

/** A websocket after its handshake, whoever opened it. May be shared between threads. */
public interface OpenSocket {

    /**
     * Puts a text message into the queue of what is to be written; does not block.
     *
     * @param begin asked on the thread that writes, right before it does: false leaves the message out
     * @return false if the connection is over, and nothing will be asked or written
     */
    boolean send(String text, BooleanSupplier begin);

    /**
     * Writes a text message on this thread if nothing else is to be written; otherwise it goes into the queue. Blocks
     * while the peer takes no bytes, so only a short message is to be sent so, to a peer that has answered all others.
     *
     * @param begin as with {@link #send}
     * @return as with {@link #send}
     */
    default boolean sendNow(String text, BooleanSupplier begin) {
        return send(text, begin);
    }

    /** Asks for a sign of life. */
    void ping();

    /** Tells whether anything was heard since the last ping, or what was heard is still being handled. */
    boolean isAlive();

    /** Says goodbye and ends the connection, within a second; does not wait on the thread that reads. */
    void close();

    /** Ends the connection at once, for this reason. */
    void abort(AriException cause);
}
