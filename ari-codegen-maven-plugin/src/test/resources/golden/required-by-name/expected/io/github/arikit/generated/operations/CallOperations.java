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
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Calls_REST_API/#pass">the
     *     reference of Asterisk</a>
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
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Calls_REST_API/#pass">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> passAsync(Consumer<CallPassRequest.Builder> options) {
        CallPassRequest.Builder request = CallPassRequest.builder(key());
        options.accept(request);
        return client().sendAsync(request.build());
    }
}
