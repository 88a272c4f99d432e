package io.github.arikit.ext.record;

/** How a recording ended. */
public enum RecordStatus {
    /** The channel hung up or left the application, or the bridge was destroyed. */
    HUNG_UP,
    /** One of the keys was pressed that end it. */
    TERMINATED,
    /** There was silence for as long as is allowed. Asterisk takes most of it off the recording. */
    SILENCE,
    /** It was as long as it may be. */
    MAX_DURATION,
    /** The application stopped it, or someone else did. */
    STOPPED,
    /** The application threw it away. */
    DISCARDED,
    /** It did not start in time, Asterisk reported that it failed, or a request failed. */
    FAILED
}
