package io.github.arikit.nats.client;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.bus.NobodyListensException;
import io.github.arikit.nats.wire.BusRequest;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.Subjects;
import io.github.arikit.nats.wire.Subjects.RequestClass;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** The requests that one call takes, which share its time. */
final class Exchange {
    private final MessageBus bus;
    private final Subjects subjects;
    private final Members members;
    private final Executor workers;
    private final AriCall<?> call;
    private final Duration timeout;
    private final long end;

    Exchange(MessageBus bus, Subjects subjects, Members members, Executor workers, AriCall<?> call, Duration timeout) {
        this.bus = bus;
        this.subjects = subjects;
        this.members = members;
        this.workers = workers;
        this.call = call;
        this.timeout = timeout;
        end = System.nanoTime() + timeout.toNanos();
    }

    AriCall<?> call() {
        return call;
    }

    Duration timeLeft() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** Sends a request to the node and application of its key; an error that is answered fails it too. */
    CompletableFuture<BusResponse> send(RequestClass requestClass, BusRequest request) {
        return answer(requestClass, request).thenApply(response -> {
            if (!response.error().isEmpty()) {
                throw ProxyFailures.answered(call, request.key(), response.error());
            }
            return response;
        });
    }

    /** Sends a request to the node and application of its key, and leaves what is answered to the caller. */
    CompletableFuture<BusResponse> answer(RequestClass requestClass, BusRequest request) {
        Key key = Subjects.addressable(request.key());
        Duration left = timeLeft();
        if (left.isNegative() || left.isZero()) {
            return CompletableFuture.failedFuture(new AriTimeoutException(call, timeout));
        }
        CompletableFuture<String> reply =
                bus.request(subjects.request(requestClass, key.app(), key.node()), request.toJson(), left);
        CompletableFuture<BusResponse> response = new CompletableFuture<>();
        // Whoever waits may block, and the threads of the bus must not.
        reply.whenComplete((text, failure) -> onWorker(() -> complete(response, key, text, failure)));
        return response;
    }

    private void onWorker(Runnable task) {
        try {
            workers.execute(task);
        } catch (RejectedExecutionException closed) {
            task.run();
        }
    }

    private void complete(CompletableFuture<BusResponse> response, Key key, String text, Throwable failure) {
        try {
            if (failure != null) {
                throw failed(key, failure instanceof CompletionException e ? e.getCause() : failure);
            }
            response.complete(BusResponse.fromJson(text));
        } catch (AriException e) {
            response.completeExceptionally(e);
        } catch (RuntimeException e) {
            response.completeExceptionally(ProxyFailures.unanswered(call, key, e, timeout));
        }
    }

    private RuntimeException failed(Key key, Throwable failure) {
        if (failure instanceof NobodyListensException) {
            members.unreachable(key.app(), key.node());
        }
        return ProxyFailures.unanswered(call, key, failure, timeout);
    }
}
