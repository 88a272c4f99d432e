package io.github.arikit.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Carries calls to Asterisk and answers back. Implementations may be shared between threads.
 *
 * <p>{@link #execute} returns at once and never throws: whatever goes wrong fails the future, with an
 * {@link io.github.arikit.core.error.AriException} that is never wrapped, or with an {@link IllegalArgumentException}
 * where the call itself cannot be carried. Futures complete on threads that may block: a function that is attached to
 * one may send requests and wait for them.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends a call. Cancelling the future abandons the exchange.
     *
     * @param timeout how long to wait for the answer, from now on
     */
    <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout);

    /**
     * Sends a call for somebody who does nothing but wait for its answer. As {@link #execute}, but it may block until
     * the answer is there, and the future may complete on this thread or on one that reads a connection, so nothing that
     * may block is to be attached to it. A thread that is interrupted meanwhile fails the future with an {@link
     * io.github.arikit.core.error.AriInterruptedException}, or finds it not completed.
     *
     * @param timeout how long to wait for the answer, from now on
     */
    default <T> CompletableFuture<T> executeAwaited(AriCall<T> call, Duration timeout) {
        return execute(call, timeout);
    }

    /** Fails what is in flight, and gives back threads and connections. Closing twice is fine. */
    @Override
    void close();
}
