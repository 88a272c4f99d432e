package io.github.arikit.generated.operations;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.request.CallPassRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What can be done with one {@code /calls/{callId}}, each in one request.
 *
 * <p>May be shared between threads.
 */
@Generated("io.github.arikit.codegen.emit.OperationsEmitter")
public interface CallOperations {
    /**
     * Returns the key of the resource.
     */
    Key key();

    /**
     * Returns what sends the requests.
     */
    RequestSender client();

    /**
     * The operation calls.pass of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param options sets the parameters, several of which are required
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code PUT /calls/{callId}}.
     */
    default void pass(Consumer<CallPassRequest.Builder> options) {
        CallPassRequest.Builder request = CallPassRequest.builder(key());
        options.accept(request);
        client().send(request.build());
    }

    /**
     * The operation calls.pass of the specification.
     *
     * <p>Returns at once.
     *
     * @param options sets the parameters, several of which are required
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code PUT /calls/{callId}}.
     */
    default CompletableFuture<Void> passAsync(Consumer<CallPassRequest.Builder> options) {
        CallPassRequest.Builder request = CallPassRequest.builder(key());
        options.accept(request);
        return client().sendAsync(request.build());
    }
}
