package io.github.arikit.nats.proxy;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.ReceivedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What the proxy of this project makes of a request, on an Asterisk that a test makes up. */
public final class RecordedCalls implements AriConnection {
    private final Function<AriCall<?>, Object> asterisk;
    private final List<AriCall<?>> calls = new ArrayList<>();
    private BusResponse response = BusResponse.ok();

    private RecordedCalls(Function<AriCall<?>, Object> asterisk) {
        this.asterisk = asterisk;
    }

    /** Has the proxy of a node and application work on a request; the function answers what Asterisk is asked. */
    public static RecordedCalls of(String request, String node, String app, Function<AriCall<?>, Object> asterisk) {
        RecordedCalls recorded = new RecordedCalls(asterisk);
        ProxyCall call = new ProxyCall(ReceivedRequest.fromJson(request), recorded, new Dialogs(10), node, app);
        recorded.response = new KindTable().handle(call);
        return recorded;
    }

    /** Returns what Asterisk was asked, in order. */
    public List<AriCall<?>> calls() {
        return calls;
    }

    /** Returns what the proxy answered. */
    public BusResponse response() {
        return response;
    }

    @Override
    @SuppressWarnings("unchecked") // Whoever makes up an answer makes it of the type that the call has.
    public <T> T send(AriRequest<T> request) {
        AriCall<T> call = request.toCall();
        calls.add(call);
        Object answer = asterisk.apply(call);
        if (answer == null) {
            throw new AriConnectException("This Asterisk only listens", null, null);
        }
        return (T) answer;
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        return CompletableFuture.completedFuture(send(request));
    }

    @Override
    public RequestSender withTimeout(Duration timeout) {
        return this;
    }

    @Override
    public void start() {}

    @Override
    public ConnectionState state() {
        return ConnectionState.CONNECTED;
    }

    @Override
    public List<String> applications() {
        return List.of("demo");
    }

    @Override
    public void close() {}
}
