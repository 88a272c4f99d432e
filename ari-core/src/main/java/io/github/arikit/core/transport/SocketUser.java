package io.github.arikit.core.transport;

/**
 * Uses the sockets of an event connection for something besides events. Hears of each on the threads that open and read
 * it, so nothing here may block.
 */
public interface SocketUser {
    /** Lets the sockets be. */
    SocketUser NONE = new SocketUser() {
        @Override
        public void onOpen(OpenSocket socket) {}

        @Override
        public boolean wants(byte[] text) {
            return false;
        }

        @Override
        public boolean onText(OpenSocket socket, String text) {
            return false;
        }

        @Override
        public void onEnd(OpenSocket socket) {}
    };

    /** A socket is open. */
    void onOpen(OpenSocket socket);

    /** Tells whether {@link #onText} is to be asked about a text message, which is in UTF-8; most are events. */
    default boolean wants(byte[] text) {
        return true;
    }

    /** A text message arrived; returns false for one to be decoded as an event. */
    boolean onText(OpenSocket socket, String text);

    /** A socket is over; {@link #onOpen} may still follow when it ended at once. */
    void onEnd(OpenSocket socket);
}
