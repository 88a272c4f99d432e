package io.github.arikit.generated.operations;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.request.LampLightRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What can be done with one {@code /lamps/{lampId}}, each in one request.
 *
 * <p>May be shared between threads.
 */
@Generated("io.github.arikit.codegen.emit.OperationsEmitter")
public interface LampOperations {
    /**
     * Returns the key of the resource.
     */
    Key key();

    /**
     * Returns what sends the requests.
     */
    RequestSender client();

    /**
     * Turns a lamp on.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param colour Colour, such as {@code red}.
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /lamps/{lampId}/light}, since Asterisk 98.2.0, 99.1.0. Answers 404 (there is no
     *     such lamp), 409 (the lamp is broken).
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#light">the
     *     reference of Asterisk</a>
     */
    default void light(String colour) {
        client().send(LampLightRequest.of(key(), colour));
    }

    /**
     * Turns a lamp on.
     *
     * <p>Returns at once.
     *
     * @param colour Colour, such as {@code red}.
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /lamps/{lampId}/light}, since Asterisk 98.2.0, 99.1.0. Answers 404 (there is no
     *     such lamp), 409 (the lamp is broken).
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#light">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> lightAsync(String colour) {
        return client().sendAsync(LampLightRequest.of(key(), colour));
    }

    /**
     * Turns a lamp on.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param colour Colour, such as {@code red}.
     * @param options sets what may be left out
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /lamps/{lampId}/light}, since Asterisk 98.2.0, 99.1.0. Answers 404 (there is no
     *     such lamp), 409 (the lamp is broken).
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#light">the
     *     reference of Asterisk</a>
     */
    default void light(String colour, Consumer<LampLightRequest.Builder> options) {
        LampLightRequest.Builder request = LampLightRequest.builder(key(), colour);
        options.accept(request);
        client().send(request.build());
    }

    /**
     * Turns a lamp on.
     *
     * <p>Returns at once.
     *
     * @param colour Colour, such as {@code red}.
     * @param options sets what may be left out
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /lamps/{lampId}/light}, since Asterisk 98.2.0, 99.1.0. Answers 404 (there is no
     *     such lamp), 409 (the lamp is broken).
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#light">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> lightAsync(String colour,
            Consumer<LampLightRequest.Builder> options) {
        LampLightRequest.Builder request = LampLightRequest.builder(key(), colour);
        options.accept(request);
        return client().sendAsync(request.build());
    }
}
