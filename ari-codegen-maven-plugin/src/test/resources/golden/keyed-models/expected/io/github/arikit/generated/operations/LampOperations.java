package io.github.arikit.generated.operations;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.Lamp;
import io.github.arikit.generated.request.LampGetRequest;
import io.github.arikit.generated.request.LampSetRequest;
import java.util.concurrent.CompletableFuture;

/**
 * What can be done with one {@code /lamps/{room}/{number}}, each in one request.
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
     * The operation lamps.get of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code GET /lamps/{room}/{number}/state}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#get">the
     *     reference of Asterisk</a>
     */
    default Lamp get() {
        return client().send(LampGetRequest.of(key()));
    }

    /**
     * The operation lamps.get of the specification.
     *
     * <p>Returns at once.
     *
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /lamps/{room}/{number}/state}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#get">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Lamp> getAsync() {
        return client().sendAsync(LampGetRequest.of(key()));
    }

    /**
     * The operation lamps.set of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param lampValue the parameter lampValue
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code PUT /lamps/{room}/{number}/state}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#set">the
     *     reference of Asterisk</a>
     */
    default void set(String lampValue) {
        client().send(LampSetRequest.of(key(), lampValue));
    }

    /**
     * The operation lamps.set of the specification.
     *
     * <p>Returns at once.
     *
     * @param lampValue the parameter lampValue
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code PUT /lamps/{room}/{number}/state}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#set">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> setAsync(String lampValue) {
        return client().sendAsync(LampSetRequest.of(key(), lampValue));
    }
}
