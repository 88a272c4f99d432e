package io.github.arikit.core;

/** Where the event connection stands. */
public enum ConnectionState {
    /** Not opened yet. */
    NEW,
    /** An attempt to connect is under way. */
    CONNECTING,
    /** Events arrive. After an interruption, what happened meanwhile is not known yet. */
    CONNECTED,
    /** Events arrive again, and what an interruption hid was found out by comparing with Asterisk. */
    RESYNCHRONISED,
    /** The connection was lost; the next attempt follows after a while. Events meanwhile are lost. */
    INTERRUPTED,
    /**
     * Asterisk refuses the credentials, the user or the names of the applications. It does not heal by itself, so there
     * is no further attempt before {@link AriConnection#resume()}.
     */
    REFUSED,
    /**
     * Another client has taken over all applications, and they are not to be taken back: no further attempt before
     * {@link AriConnection#resume()}.
     */
    REPLACED,
    /** Closed by the application, or given up after as many attempts as the policy allows. */
    CLOSED;

    /** Tells whether events arrive. */
    public boolean isConnected() {
        return this == CONNECTED || this == RESYNCHRONISED;
    }

    /** Tells whether the connection waits for {@link AriConnection#resume()}. */
    public boolean isParked() {
        return this == REFUSED || this == REPLACED;
    }
}
