package io.github.arikit.testkit.internal.event;

/** Where the events of an application go: its websocket. */
@FunctionalInterface
public interface EventSink {

    /** Sends one frame; never blocks. */
    void send(String frame);
}
