package io.github.arikit.testkit.internal.world;

/** The states that the double puts a channel in. */
public enum ChannelState {
    /** Nothing has happened yet. */
    DOWN("Down"),
    /** It was called, and has not answered. */
    RING("Ring"),
    /** The far side of it is ringing. */
    RINGING("Ringing"),
    /** Answered. */
    UP("Up"),
    /** It told the other side that it is busy. */
    BUSY("Busy");

    private final String wire;

    ChannelState(String wire) {
        this.wire = wire;
    }

    /** Returns the name on the wire. */
    public String wire() {
        return wire;
    }
}
