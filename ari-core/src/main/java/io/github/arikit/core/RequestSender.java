package io.github.arikit.core;

import io.github.arikit.core.error.AriException;
import java.util.concurrent.CompletableFuture;

/** Sends requests to Asterisk and waits for the answers. Implementations may be shared between threads. */
public interface RequestSender {

    /**
     * Sends a request and blocks until Asterisk has answered.
     *
     * @param <T> the type of the answer
     * @return the answer; null only where {@code T} is {@link Void}
     * @throws AriException if Asterisk refuses, cannot be reached, does not answer in time, or answers with
     *     something that cannot be read; the subclass tells which
     */
    <T> T send(AriRequest<T> request);

    /**
     * Sends a request and returns at once. Cancelling the future abandons the exchange.
     *
     * @param <T> the type of the answer
     * @return the answer to come; it fails with the exceptions of {@link #send}, never wrapped
     */
    <T> CompletableFuture<T> sendAsync(AriRequest<T> request);
}
