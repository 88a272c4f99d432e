package io.github.arikit.generated.api;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.request.LampLightRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Lamps of all sorts.
 *
 * <p>Every operation of the resource. May be shared between threads.
 */
@FunctionalInterface
@Generated("io.github.arikit.codegen.emit.ApiEmitter")
public interface LampsApi {
    /**
     * Returns what sends the requests.
     */
    RequestSender sender();

    /**
     * Returns the operations, sent by this sender.
     */
    static LampsApi of(RequestSender sender) {
        return () -> sender;
    }

    /**
     * Turns a lamp on.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param lamp Key of the resource it goes to.
     * @param colour Colour, such as {@code red}.
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /lamps/{lampId}/light}, since Asterisk 98.2.0, 99.1.0. Answers 404 (there is no
     *     such lamp), 409 (the lamp is broken).
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#light">the
     *     reference of Asterisk</a>
     */
    default void light(Key lamp, String colour) {
        sender().send(LampLightRequest.of(lamp, colour));
    }

    /**
     * Turns a lamp on.
     *
     * <p>Returns at once.
     *
     * @param lamp Key of the resource it goes to.
     * @param colour Colour, such as {@code red}.
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /lamps/{lampId}/light}, since Asterisk 98.2.0, 99.1.0. Answers 404 (there is no
     *     such lamp), 409 (the lamp is broken).
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#light">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> lightAsync(Key lamp, String colour) {
        return sender().sendAsync(LampLightRequest.of(lamp, colour));
    }

    /**
     * Turns a lamp on.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param lamp Key of the resource it goes to.
     * @param colour Colour, such as {@code red}.
     * @param options sets what may be left out
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /lamps/{lampId}/light}, since Asterisk 98.2.0, 99.1.0. Answers 404 (there is no
     *     such lamp), 409 (the lamp is broken).
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#light">the
     *     reference of Asterisk</a>
     */
    default void light(Key lamp, String colour, Consumer<LampLightRequest.Builder> options) {
        LampLightRequest.Builder request = LampLightRequest.builder(lamp, colour);
        options.accept(request);
        sender().send(request.build());
    }

    /**
     * Turns a lamp on.
     *
     * <p>Returns at once.
     *
     * @param lamp Key of the resource it goes to.
     * @param colour Colour, such as {@code red}.
     * @param options sets what may be left out
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /lamps/{lampId}/light}, since Asterisk 98.2.0, 99.1.0. Answers 404 (there is no
     *     such lamp), 409 (the lamp is broken).
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#light">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> lightAsync(Key lamp, String colour,
            Consumer<LampLightRequest.Builder> options) {
        LampLightRequest.Builder request = LampLightRequest.builder(lamp, colour);
        options.accept(request);
        return sender().sendAsync(request.build());
    }
}
