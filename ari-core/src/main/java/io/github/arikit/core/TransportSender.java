package io.github.arikit.core;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Sends requests over a transport, each with the patience that its operation is worth. May be shared between threads. */
public final class TransportSender implements RequestSender {
    private final Transport transport;
    private final Function<? super AriCall<?>, Duration> timeouts;

    /** Creates a sender that asks for the timeout of each call; the transport stays the caller's. */
    public TransportSender(Transport transport, Function<? super AriCall<?>, Duration> timeouts) {
        this.transport = Objects.requireNonNull(transport, "transport");
        this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
    }

    /**
     * Returns a sender of this transport whose requests may each take this long.
     *
     * @throws IllegalArgumentException if the time is not more than zero
     */
    public RequestSender withTimeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout must be more than zero, not " + timeout);
        }
        return new TransportSender(transport, call -> timeout);
    }

    @Override
    public <T> T send(AriRequest<T> request) {
        AriCall<T> call = request.toCall();
        return Blocking.send(transport, call, timeouts.apply(call));
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        AriCall<T> call = request.toCall();
        return transport.execute(call, timeouts.apply(call));
    }
}
