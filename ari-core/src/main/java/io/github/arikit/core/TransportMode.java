package io.github.arikit.core;

/** Which way requests go to Asterisk. Events arrive on the event socket in any case. */
public enum TransportMode {
    /** Over HTTP: many at once, each on a connection of its own. Every release offers it. */
    HTTP,

    /**
     * Over the event socket, one after the other, and only files and what comes before the first connection over HTTP. Asterisk 20.14, 21.9, 22.4 and later. A
     * request that waits for the queue of a channel, such as answering it, delays all that are sent after it.
     */
    WEBSOCKET,

    /**
     * Over the event socket what it can carry without delay, and over HTTP the rest: files, what waits for the queue of
     * a channel, what is too long for a message, and everything while the socket does not answer requests. So it works
     * with every release. Requests that are sent without waiting for each other can overtake one another.
     */
    AUTO
}
