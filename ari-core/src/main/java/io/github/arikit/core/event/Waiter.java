package io.github.arikit.core.event;

/** Who waits for something to change, and looks again when woken. */
interface Waiter {

    /** Makes sure that it looks again after this call. Never blocks. */
    void wakeUp();
}
