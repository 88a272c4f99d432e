package io.github.arikit.nats.client;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.nats.wire.BusRequest;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.Fields;
import io.github.arikit.nats.wire.GenericRequest;
import io.github.arikit.nats.wire.Subjects.RequestClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Carries a call to the proxy of one node, in the words that this proxy knows. */
final class NodeCalls {
    private final Members members;

    NodeCalls(Members members) {
        this.members = members;
    }

    /**
     * Sends a call to the node and application of a key.
     *
     * @return what Asterisk answered, as plain values; null if it answered without a body
     */
    CompletableFuture<@Nullable Object> send(Exchange exchange, Key key) {
        OperationRow row = OperationTable.row(exchange.call().operation());
        boolean extended = members.isExtended(key.app(), key.node());
        Optional<BusRequest> request = extended ? Optional.empty() : row.carry(exchange.call(), key);
        return request.map(carried -> sendCarried(exchange, row, carried)).orElseGet(() -> sendGeneric(exchange, key));
    }

    private static CompletableFuture<@Nullable Object> sendGeneric(Exchange exchange, Key key) {
        BusRequest request = GenericRequest.of(exchange.call(), key, exchange.timeLeft());
        return exchange.answer(RequestClass.COMMAND, request)
                .thenApply(response -> genericAnswer(exchange.call(), key, response));
    }

    private static @Nullable Object genericAnswer(AriCall<?> call, Key key, BusResponse response) {
        Fields answer = response.data().object(GenericRequest.RESPONSE);
        if (answer == null) {
            throw ProxyFailures.answered(call, key, response.error());
        }
        int status = (int) answer.number("status");
        if (status != 0 && status / 100 != 2) {
            throw AriResponseException.of(call, status, answer.text("message"));
        }
        if (!response.error().isEmpty()) {
            throw new AriTransportException(
                    call + " failed at the proxy of node " + key.node() + ": " + response.error(),
                    AriTransportException.Outcome.valueOf(answer.text("outcome")),
                    call.operation(),
                    null);
        }
        return answer.value("body");
    }

    private static CompletableFuture<@Nullable Object> sendCarried(
            Exchange exchange, OperationRow row, BusRequest request) {
        CompletableFuture<BusResponse> first = exchange.send(row.requestClass(), request);
        Reply reply = row.reply();
        return switch (reply.form()) {
            case DONE -> first.thenApply(response -> null);
            case DATA -> first.thenApply(reply::entityIn);
            case KEY -> first.thenCompose(response -> readKey(exchange, reply, request, response));
            case KEYS -> first.thenCompose(response -> readKeys(exchange, reply, request, response));
        };
    }

    private static CompletableFuture<@Nullable Object> readKey(
            Exchange exchange, Reply reply, BusRequest request, BusResponse response) {
        Key key = response.key() == null ? request.key() : response.key();
        return read(exchange, reply, request, key).handle((entity, failure) -> {
            if (failure == null) {
                return entity;
            }
            // It was created, whatever became of reading it: telling of a failure would have it created twice.
            return reply.known(key);
        });
    }

    private static CompletableFuture<@Nullable Object> readKeys(
            Exchange exchange, Reply reply, BusRequest request, BusResponse response) {
        List<CompletableFuture<@Nullable Object>> reads = new ArrayList<>();
        for (Key key : response.keys()) {
            // What has no name, such as the console among the log channels, cannot be asked for.
            reads.add(
                    key.id().isEmpty()
                            ? CompletableFuture.completedFuture(reply.known(key))
                            : read(exchange, reply, request, key).exceptionally(NodeCalls::absentIfGone));
        }
        return CompletableFuture.allOf(reads.toArray(CompletableFuture[]::new))
                .thenApply(all -> reads.stream()
                        .map(CompletableFuture::join)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static CompletableFuture<@Nullable Object> read(
            Exchange exchange, Reply reply, BusRequest request, Key key) {
        return exchange.send(RequestClass.DATA, reply.read(key, request.key())).thenApply(reply::entityIn);
    }

    /** What ended between the list and the read is not in the list. */
    private static @Nullable Object absentIfGone(Throwable failure) {
        Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
        if (cause instanceof AriNotFoundException) {
            return null;
        }
        throw cause instanceof RuntimeException e ? e : new CompletionException(cause);
    }

    /** Tells whether a node that fails so is not part of the cluster any more. */
    static boolean isGone(Throwable failure) {
        return failure instanceof AriConnectException;
    }

    /** Tells whether a failure says more than that the resource is elsewhere. */
    static boolean isTelling(Throwable failure) {
        return !(failure instanceof AriNotFoundException || failure instanceof AriTimeoutException || isGone(failure));
    }
}
