package io.github.arikit.core.transport;

import java.io.IOException;
import java.io.InputStream;

/** Takes bytes from a websocket, and makes messages of them. Used by the thread that reads. */
interface FrameReader {
    /** How much is read at once. */
    int READ_BYTES = 64 << 10;

    /** The longest message that is read; the peer of a longer one is told so. */
    int LARGEST_MESSAGE = 64 << 20;

    /** Starts with bytes that were read beyond the handshake. */
    void begin(byte[] first);

    /** Waits for bytes, and takes some; returns how many, or -1 at the end. */
    int fill(InputStream in) throws IOException;

    /** Handles the messages that are whole by now. */
    void handle();
}
