package io.github.arikit.generated.operations;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.ShelvesBookSide;
import io.github.arikit.generated.request.ShelveBookRequest;
import java.util.concurrent.CompletableFuture;

/**
 * What can be done with one {@code /shelves/{shelfId}}, each in one request.
 *
 * <p>May be shared between threads.
 */
@Generated("io.github.arikit.codegen.emit.OperationsEmitter")
public interface ShelveOperations {
    /**
     * Returns the key of the resource.
     */
    Key key();

    /**
     * Returns what sends the requests.
     */
    RequestSender client();

    /**
     * The operation shelves.book of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param number the parameter number
     * @param side the parameter side
     * @param bookId the parameter bookId
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code GET /shelves/{shelfId}/boards/{number}/{side}/{bookId}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Shelves_REST_API/#book">the
     *     reference of Asterisk</a>
     */
    default String book(int number, ShelvesBookSide side, String bookId) {
        return client().send(ShelveBookRequest.of(key(), number, side, bookId));
    }

    /**
     * The operation shelves.book of the specification.
     *
     * <p>Returns at once.
     *
     * @param number the parameter number
     * @param side the parameter side
     * @param bookId the parameter bookId
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /shelves/{shelfId}/boards/{number}/{side}/{bookId}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Shelves_REST_API/#book">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<String> bookAsync(int number, ShelvesBookSide side, String bookId) {
        return client().sendAsync(ShelveBookRequest.of(key(), number, side, bookId));
    }
}
