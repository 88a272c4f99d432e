package io.github.arikit.testkit.internal.route;

/** Takes the answer to a request, once, now or later. */
@FunctionalInterface
public interface Reply {

    /** Sends the answer. */
    void send(Answer answer);
}
