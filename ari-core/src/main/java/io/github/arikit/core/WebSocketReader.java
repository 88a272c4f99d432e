package io.github.arikit.core;

/** What makes messages of the bytes on a websocket. Both obey RFC 6455, and both leave its handshake to the library. */
public enum WebSocketReader {
    /** Our own reader of data frames, which copies each message once. */
    DIRECT,

    /** Java-WebSocket reads everything. */
    JAVA_WEBSOCKET
}
