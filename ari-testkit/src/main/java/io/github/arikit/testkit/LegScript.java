package io.github.arikit.testkit;

/** What an extension does with the leg that reaches it. */
@FunctionalInterface
public interface LegScript {

    /**
     * Lists the steps for a leg that has just reached the extension; they are played after this method returns.
     *
     * <p>Called on the event loop of the double, once for each leg: it must not block.
     */
    void plan(Leg leg);
}
