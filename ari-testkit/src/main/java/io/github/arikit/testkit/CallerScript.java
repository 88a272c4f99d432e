package io.github.arikit.testkit;

/** A part of what callers do, to be used by many: {@code caller -> caller.hears("sound:menu").presses("1")}. */
@FunctionalInterface
public interface CallerScript {

    /** Appends its steps to those of the caller. */
    void plan(Caller caller);
}
