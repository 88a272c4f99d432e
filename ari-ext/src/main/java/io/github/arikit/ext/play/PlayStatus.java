package io.github.arikit.ext.play;

/** How a play ended. */
public enum PlayStatus {
    /** Everything was played, and no digit was pressed, or none was asked for. A prompt that nobody answers ends so. */
    FINISHED,
    /** The digits are what was asked for. */
    MATCHED,
    /** The digits, in the last round, can never be what was asked for. */
    INVALID,
    /** There were digits in the last round, but not all that were asked for before the time for them was over. */
    INCOMPLETE,
    /** A playback did not start in time, or the whole took longer than it may. */
    TIMED_OUT,
    /** The application stopped it. */
    CANCELLED,
    /** The channel hung up or left the application, or the bridge was destroyed. */
    HUNG_UP,
    /** Something could not be played, or a request failed. */
    FAILED
}
