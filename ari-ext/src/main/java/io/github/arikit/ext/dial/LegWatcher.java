package io.github.arikit.ext.dial;

/** Hears how the legs of a dialling fare. */
interface LegWatcher {

    /** Its channel is there; the task dials it. */
    void beforeDial(Leg leg, Runnable dial);

    /** Somebody has answered it. */
    void answered(Leg leg);

    /** A request for it has failed; its end follows. */
    void failed(Leg leg, Throwable cause);

    /** Its channel is gone, or never came. */
    void over(Leg leg);
}
