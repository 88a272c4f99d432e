package io.github.arikit.nats.client;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.Key;
import io.github.arikit.nats.wire.BusRequest;
import io.github.arikit.nats.wire.Subjects.RequestClass;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One operation, and what it becomes.
 *
 * @param operation its id, such as {@code channels.answer}
 * @param spread where it goes without a node
 * @param requestClass the class of the protocol that it belongs to
 * @param encode makes the request of the protocol; makes none where the protocol has no kind for the operation
 * @param reply what the answer means
 */
record OperationRow(
        String operation,
        Spread spread,
        RequestClass requestClass,
        BiFunction<CallArguments, Key, Optional<BusRequest>> encode,
        Reply reply) {

    /** Returns the request of the protocol for a call; empty where only the generic one can carry it whole. */
    Optional<BusRequest> carry(AriCall<?> call, Key key) {
        CallArguments arguments = new CallArguments(call);
        return encode.apply(arguments, key).filter(request -> arguments.areCarried());
    }
}
