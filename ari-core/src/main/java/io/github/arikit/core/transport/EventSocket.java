package io.github.arikit.core.transport;

import io.github.arikit.core.error.AriException;

/** One websocket to Asterisk, from its handshake to its end. May be shared between threads. */
public interface EventSocket extends OpenSocket {

    /** Hears what arrives, on the thread that reads. */
    interface Receiver {
        /** A text message arrived, all of it, in UTF-8; the array is the receiver's from now on. */
        void onText(byte[] text);

        /** The connection is over; called once, and only if it was established. */
        void onEnd(AriException cause);
    }

    /**
     * Establishes the connection, blocking until the handshake is over.
     *
     * @throws AriException if nobody answers in time, or Asterisk refuses
     */
    void connect();
}
