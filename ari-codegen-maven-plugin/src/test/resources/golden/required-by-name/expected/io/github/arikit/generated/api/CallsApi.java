package io.github.arikit.generated.api;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.request.CallPassRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The resource calls.
 *
 * <p>Every operation of the resource. May be shared between threads.
 */
@FunctionalInterface
@Generated("io.github.arikit.codegen.emit.ApiEmitter")
public interface CallsApi {
    /**
     * Returns what sends the requests.
     */
    RequestSender sender();

    /**
     * Returns the operations, sent by this sender.
     */
    static CallsApi of(RequestSender sender) {
        return () -> sender;
    }

    /**
     * The operation calls.pass of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param call Key of the resource it goes to.
     * @param options sets the parameters, several of which are required
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code PUT /calls/{callId}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Calls_REST_API/#pass">the
     *     reference of Asterisk</a>
     */
    default void pass(Key call, Consumer<CallPassRequest.Builder> options) {
        CallPassRequest.Builder request = CallPassRequest.builder(call);
        options.accept(request);
        sender().send(request.build());
    }

    /**
     * The operation calls.pass of the specification.
     *
     * <p>Returns at once.
     *
     * @param call Key of the resource it goes to.
     * @param options sets the parameters, several of which are required
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code PUT /calls/{callId}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Calls_REST_API/#pass">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> passAsync(Key call, Consumer<CallPassRequest.Builder> options) {
        CallPassRequest.Builder request = CallPassRequest.builder(call);
        options.accept(request);
        return sender().sendAsync(request.build());
    }
}
