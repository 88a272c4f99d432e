package io.github.arikit.generated.operations;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.AsteriskEnum;
import io.github.arikit.generated.request.InterfaceNotifyRequest;
import io.github.arikit.generated.request.InterfaceWaitRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What can be done with one {@code /interfaces/{new}}, each in one request.
 *
 * <p>May be shared between threads.
 */
@Generated("io.github.arikit.codegen.emit.OperationsEmitter")
public interface InterfaceOperations {
    /**
     * Returns the key of the resource.
     */
    Key key();

    /**
     * Returns what sends the requests.
     */
    RequestSender client();

    /**
     * The operation interfaces.notify of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code DELETE /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#notify">the
     *     reference of Asterisk</a>
     */
    default void doNotify() {
        client().send(InterfaceNotifyRequest.of(key()));
    }

    /**
     * The operation interfaces.notify of the specification.
     *
     * <p>Returns at once.
     *
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code DELETE /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#notify">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> doNotifyAsync() {
        return client().sendAsync(InterfaceNotifyRequest.of(key()));
    }

    /**
     * The operation interfaces.wait of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param builderValue the parameter builderValue
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code GET /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#wait">the
     *     reference of Asterisk</a>
     */
    default List<AsteriskEnum> doWait(boolean builderValue) {
        return client().send(InterfaceWaitRequest.of(key(), builderValue));
    }

    /**
     * The operation interfaces.wait of the specification.
     *
     * <p>Returns at once.
     *
     * @param builderValue the parameter builderValue
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#wait">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<List<AsteriskEnum>> doWaitAsync(boolean builderValue) {
        return client().sendAsync(InterfaceWaitRequest.of(key(), builderValue));
    }

    /**
     * The operation interfaces.wait of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param builderValue the parameter builderValue
     * @param options sets what may be left out
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code GET /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#wait">the
     *     reference of Asterisk</a>
     */
    default List<AsteriskEnum> doWait(boolean builderValue,
            Consumer<InterfaceWaitRequest.Builder> options) {
        InterfaceWaitRequest.Builder request = InterfaceWaitRequest.builder(key(), builderValue);
        options.accept(request);
        return client().send(request.build());
    }

    /**
     * The operation interfaces.wait of the specification.
     *
     * <p>Returns at once.
     *
     * @param builderValue the parameter builderValue
     * @param options sets what may be left out
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#wait">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<List<AsteriskEnum>> doWaitAsync(boolean builderValue,
            Consumer<InterfaceWaitRequest.Builder> options) {
        InterfaceWaitRequest.Builder request = InterfaceWaitRequest.builder(key(), builderValue);
        options.accept(request);
        return client().sendAsync(request.build());
    }
}
