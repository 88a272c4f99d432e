package io.github.arikit.ext.dial;

/** How a call ended that somebody had answered, or why there was none. */
public enum CallEnd {
    /** The caller hung up or left the application. */
    CALLER_HUNG_UP,
    /** Who had answered hung up. */
    CALLED_HUNG_UP,
    /** The application ended it. */
    ENDED_BY_APPLICATION,
    /** There was no call. */
    NEVER_CONNECTED,
    /** The client was closed; what became of the call is not known. */
    CLIENT_CLOSED
}
