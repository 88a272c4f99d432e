package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.AriMetrics.RequestOutcome;
import io.github.arikit.core.Transport;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Measures how the calls of another transport end. */
public final class MeasuredTransport implements Transport {
    private final Transport transport;
    private final AriMetrics metrics;

    private MeasuredTransport(Transport transport, AriMetrics metrics) {
        this.transport = transport;
        this.metrics = metrics;
    }

    /** Returns a transport that measures, or the same one where nothing is to be measured. */
    public static Transport of(Transport transport, AriMetrics metrics) {
        return metrics == AriMetrics.NONE ? transport : new MeasuredTransport(transport, SafeMetrics.of(metrics));
    }

    @Override
    public <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout) {
        return measured(call, System.nanoTime(), transport.execute(call, timeout));
    }

    @Override
    public <T> CompletableFuture<T> executeAwaited(AriCall<T> call, Duration timeout) {
        return measured(call, System.nanoTime(), transport.executeAwaited(call, timeout));
    }

    private <T> CompletableFuture<T> measured(AriCall<T> call, long begin, CompletableFuture<T> answer) {
        // On the side, so that the future of the caller stays the one that can be cancelled.
        answer.whenComplete((value, failure) ->
                metrics.onRequest(call.operation(), outcome(failure), Duration.ofNanos(System.nanoTime() - begin)));
        return answer;
    }

    private static RequestOutcome outcome(@Nullable Throwable failure) {
        if (failure == null) {
            return RequestOutcome.ANSWERED;
        }
        if (failure instanceof AriResponseException) {
            return RequestOutcome.REFUSED;
        }
        if (failure instanceof CancellationException) {
            return RequestOutcome.CANCELLED;
        }
        if (failure instanceof AriTransportException transport) {
            if (transport.outcome() == Outcome.NOT_SENT) {
                return RequestOutcome.NOT_SENT;
            }
            return failure instanceof AriTimeoutException ? RequestOutcome.TIMED_OUT : RequestOutcome.UNKNOWN;
        }
        return RequestOutcome.FAILED;
    }

    @Override
    public void close() {
        transport.close();
    }
}
