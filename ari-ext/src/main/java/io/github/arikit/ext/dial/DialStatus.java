package io.github.arikit.ext.dial;

/** How dialling ended. */
public enum DialStatus {
    /** Somebody has answered and, if there is a caller, they are connected. */
    ANSWERED,
    /** Everybody was tried, and nobody answered; the attempts tell why. */
    NOT_ANSWERED,
    /** Nobody answered within the time that the whole may take. */
    TIMED_OUT,
    /** The application called it off. */
    CANCELLED,
    /** The caller hung up or left the application first. */
    CALLER_HUNG_UP,
    /** Somebody answered and could not be connected to the caller, or the client was closed. */
    FAILED
}
