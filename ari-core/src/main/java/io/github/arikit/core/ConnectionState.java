package io.github.arikit.core;

/** Where the event connection stands. */
public enum ConnectionState {
    /** Not opened yet. */
    NEW,
    /** An attempt to connect is under way. */
    CONNECTING,
    /** Events arrive. */
    CONNECTED,
    /** The connection was lost; the next attempt follows after a while. Events meanwhile are lost. */
    INTERRUPTED,
    /** Asterisk refuses the credentials or the user. It does not heal by itself, so there is no further attempt. */
    REFUSED,
    /** Closed by the application, or given up after as many attempts as the policy allows. */
    CLOSED
}
