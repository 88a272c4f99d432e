package io.github.arikit.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Sends requests by a transport, each with the patience that it deserves. May be shared between threads. */
public final class CallSender implements RequestSender {
    private final Transport transport;
    private final Function<AriCall<?>, Duration> patience;

    private CallSender(Transport transport, Function<AriCall<?>, Duration> patience) {
        this.transport = transport;
        this.patience = patience;
    }

    /**
     * Returns a sender that waits longer where the answer waits for what is queued on a channel.
     *
     * @param transport carries the requests; it stays the caller's, who closes it
     */
    public static CallSender of(Transport transport, Duration timeout, Duration queuedTimeout) {
        return new CallSender(transport, call -> call.operation().isQueuedOnChannel() ? queuedTimeout : timeout);
    }

    /**
     * Returns a sender that waits this long for any answer.
     *
     * @throws IllegalArgumentException if the time is not more than zero
     */
    public CallSender withTimeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout must be more than zero, not " + timeout);
        }
        return new CallSender(transport, call -> timeout);
    }

    @Override
    public <T> T send(AriRequest<T> request) {
        AriCall<T> call = request.toCall();
        return Blocking.send(transport, call, patience.apply(call));
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        AriCall<T> call = request.toCall();
        return transport.execute(call, patience.apply(call));
    }
}
