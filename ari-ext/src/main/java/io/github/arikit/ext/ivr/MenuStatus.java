package io.github.arikit.ext.ivr;

/** How a walk through menus ended. */
public enum MenuStatus {
    /** A choice was made that has a result. */
    CHOSEN,
    /** Nothing was pressed, as often as the menu asks. */
    NO_INPUT,
    /** Only keys that are no choice were pressed last, as often as the menu asks. */
    NO_MATCH,
    /** The application stopped it. */
    CANCELLED,
    /** The channel hung up or left the application, or the bridge was destroyed. */
    HUNG_UP,
    /** It took longer than it may, or Asterisk did not start to play in time. */
    TIMED_OUT,
    /** Something could not be played, or a request failed. */
    FAILED
}
