package io.github.arikit.generated.api;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.Lamp;
import io.github.arikit.generated.request.LampGetRequest;
import io.github.arikit.generated.request.LampSetRequest;
import java.util.concurrent.CompletableFuture;

/**
 * The resource lamps.
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
     * The operation lamps.get of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param lamp Key of the resource it goes to.
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code GET /lamps/{room}/{number}/state}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#get">the
     *     reference of Asterisk</a>
     */
    default Lamp get(Key lamp) {
        return sender().send(LampGetRequest.of(lamp));
    }

    /**
     * The operation lamps.get of the specification.
     *
     * <p>Returns at once.
     *
     * @param lamp Key of the resource it goes to.
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /lamps/{room}/{number}/state}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#get">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Lamp> getAsync(Key lamp) {
        return sender().sendAsync(LampGetRequest.of(lamp));
    }

    /**
     * The operation lamps.set of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param lamp Key of the resource it goes to.
     * @param lampValue the parameter lampValue
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code PUT /lamps/{room}/{number}/state}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#set">the
     *     reference of Asterisk</a>
     */
    default void set(Key lamp, String lampValue) {
        sender().send(LampSetRequest.of(lamp, lampValue));
    }

    /**
     * The operation lamps.set of the specification.
     *
     * <p>Returns at once.
     *
     * @param lamp Key of the resource it goes to.
     * @param lampValue the parameter lampValue
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code PUT /lamps/{room}/{number}/state}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#set">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> setAsync(Key lamp, String lampValue) {
        return sender().sendAsync(LampSetRequest.of(lamp, lampValue));
    }
}
