package io.github.arikit.handles.fault;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What goes wrong on the way between a client and Asterisk. Each method lets everything pass unless overridden. */
interface Fault {
    Fault NONE = new Fault() {};

    /** Decides about a new connection of any kind; false closes it at once. */
    default boolean accepts() {
        return true;
    }

    /** Returns what to answer to the handshake of an event socket instead of Asterisk; null asks Asterisk. */
    default byte @Nullable [] answer(FaultProxy.Wire wire) throws IOException, InterruptedException {
        return null;
    }

    /** Passes on what Asterisk has answered to the handshake. */
    default void handshake(byte[] answer, FaultProxy.Wire wire) throws IOException, InterruptedException {
        wire.write(answer);
    }

    /** Passes on a frame of an event socket. */
    default void frame(Frame frame, FaultProxy.Wire wire) throws IOException, InterruptedException {
        wire.write(frame.bytes());
    }

    /** Decides about what the client sends on an event socket. */
    default boolean passesToServer() {
        return true;
    }

    /** Is there no more: whatever waits for that goes on. */
    default void heal() {}
}
