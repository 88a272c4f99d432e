package io.github.arikit.testkit;

/** What somebody does who is called. */
@FunctionalInterface
public interface CalleeScript {

    /** Appends the steps. */
    void plan(Callee callee);
}
