package io.github.arikit.generated.api;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.AsteriskAdapter;
import io.github.arikit.generated.model.AsteriskEnum;
import io.github.arikit.generated.request.InterfaceImportRequest;
import io.github.arikit.generated.request.InterfaceNotifyRequest;
import io.github.arikit.generated.request.InterfaceWaitRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The resource interfaces.
 *
 * <p>Every operation of the resource. May be shared between threads.
 */
@FunctionalInterface
@Generated("io.github.arikit.codegen.emit.ApiEmitter")
public interface InterfacesApi {
    /**
     * Returns what sends the requests.
     */
    RequestSender sender();

    /**
     * Returns the operations, sent by this sender.
     */
    static InterfacesApi of(RequestSender sender) {
        return () -> sender;
    }

    /**
     * The operation interfaces.import of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param options the parameter options
     * @param request the parameter request
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /interfaces}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#import">the
     *     reference of Asterisk</a>
     */
    default AsteriskAdapter doImport(String options, int request) {
        return sender().send(InterfaceImportRequest.of(options, request));
    }

    /**
     * The operation interfaces.import of the specification.
     *
     * <p>Returns at once.
     *
     * @param options the parameter options
     * @param request the parameter request
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /interfaces}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#import">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<AsteriskAdapter> doImportAsync(String options, int request) {
        return sender().sendAsync(InterfaceImportRequest.of(options, request));
    }

    /**
     * The operation interfaces.import of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param options the parameter options
     * @param request the parameter request
     * @param options_ sets what may be left out
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /interfaces}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#import">the
     *     reference of Asterisk</a>
     */
    default AsteriskAdapter doImport(String options, int request,
            Consumer<InterfaceImportRequest.Builder> options_) {
        InterfaceImportRequest.Builder request_ = InterfaceImportRequest.builder(options, request);
        options_.accept(request_);
        return sender().send(request_.build());
    }

    /**
     * The operation interfaces.import of the specification.
     *
     * <p>Returns at once.
     *
     * @param options the parameter options
     * @param request the parameter request
     * @param options_ sets what may be left out
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /interfaces}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#import">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<AsteriskAdapter> doImportAsync(String options, int request,
            Consumer<InterfaceImportRequest.Builder> options_) {
        InterfaceImportRequest.Builder request_ = InterfaceImportRequest.builder(options, request);
        options_.accept(request_);
        return sender().sendAsync(request_.build());
    }

    /**
     * The operation interfaces.notify of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param interfaceValue Key of the resource it goes to.
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code DELETE /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#notify">the
     *     reference of Asterisk</a>
     */
    default void doNotify(Key interfaceValue) {
        sender().send(InterfaceNotifyRequest.of(interfaceValue));
    }

    /**
     * The operation interfaces.notify of the specification.
     *
     * <p>Returns at once.
     *
     * @param interfaceValue Key of the resource it goes to.
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code DELETE /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#notify">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> doNotifyAsync(Key interfaceValue) {
        return sender().sendAsync(InterfaceNotifyRequest.of(interfaceValue));
    }

    /**
     * The operation interfaces.wait of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param interfaceValue Key of the resource it goes to.
     * @param builderValue the parameter builderValue
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code GET /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#wait">the
     *     reference of Asterisk</a>
     */
    default List<AsteriskEnum> doWait(Key interfaceValue, boolean builderValue) {
        return sender().send(InterfaceWaitRequest.of(interfaceValue, builderValue));
    }

    /**
     * The operation interfaces.wait of the specification.
     *
     * <p>Returns at once.
     *
     * @param interfaceValue Key of the resource it goes to.
     * @param builderValue the parameter builderValue
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#wait">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<List<AsteriskEnum>> doWaitAsync(Key interfaceValue,
            boolean builderValue) {
        return sender().sendAsync(InterfaceWaitRequest.of(interfaceValue, builderValue));
    }

    /**
     * The operation interfaces.wait of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param interfaceValue Key of the resource it goes to.
     * @param builderValue the parameter builderValue
     * @param options sets what may be left out
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code GET /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#wait">the
     *     reference of Asterisk</a>
     */
    default List<AsteriskEnum> doWait(Key interfaceValue, boolean builderValue,
            Consumer<InterfaceWaitRequest.Builder> options) {
        InterfaceWaitRequest.Builder request = InterfaceWaitRequest.builder(interfaceValue, builderValue);
        options.accept(request);
        return sender().send(request.build());
    }

    /**
     * The operation interfaces.wait of the specification.
     *
     * <p>Returns at once.
     *
     * @param interfaceValue Key of the resource it goes to.
     * @param builderValue the parameter builderValue
     * @param options sets what may be left out
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /interfaces/{new}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#wait">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<List<AsteriskEnum>> doWaitAsync(Key interfaceValue,
            boolean builderValue, Consumer<InterfaceWaitRequest.Builder> options) {
        InterfaceWaitRequest.Builder request = InterfaceWaitRequest.builder(interfaceValue, builderValue);
        options.accept(request);
        return sender().sendAsync(request.build());
    }
}
