package io.github.arikit.core.transport;

/**
 * Uses the sockets of an event connection for something besides events. Hears of each on the threads that open and read
 * it, so nothing here may block.
 */
public interface SocketUser {
    /** Lets the sockets be. */
    SocketUser NONE = new SocketUser() {
        @Override
        public void onOpen(EventSocket socket) {}

        @Override
        public boolean onText(EventSocket socket, String text) {
            return false;
        }

        @Override
        public void onEnd(EventSocket socket) {}
    };

    /** A socket is open. */
    void onOpen(EventSocket socket);

    /** A text message arrived; returns false for one to be decoded as an event. */
    boolean onText(EventSocket socket, String text);

    /** A socket is over; {@link #onOpen} may still follow when it ended at once. */
    void onEnd(EventSocket socket);
}
