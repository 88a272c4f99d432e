package io.github.arikit.generated.api;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.ShelvesBookSide;
import io.github.arikit.generated.request.ShelveBookRequest;
import io.github.arikit.generated.request.ShelveCountRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The resource shelves.
 *
 * <p>Every operation of the resource. May be shared between threads.
 */
@FunctionalInterface
@Generated("io.github.arikit.codegen.emit.ApiEmitter")
public interface ShelvesApi {
    /**
     * Returns what sends the requests.
     */
    RequestSender sender();

    /**
     * Returns the operations, sent by this sender.
     */
    static ShelvesApi of(RequestSender sender) {
        return () -> sender;
    }

    /**
     * The operation shelves.count of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param room the parameter room
     * @param count the parameter count
     * @param really the parameter really
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code PUT /library/{room}/{count}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Shelves_REST_API/#count">the
     *     reference of Asterisk</a>
     */
    default List<String> count(String room, long count, boolean really) {
        return sender().send(ShelveCountRequest.of(room, count, really));
    }

    /**
     * The operation shelves.count of the specification.
     *
     * <p>Returns at once.
     *
     * @param room the parameter room
     * @param count the parameter count
     * @param really the parameter really
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code PUT /library/{room}/{count}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Shelves_REST_API/#count">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<List<String>> countAsync(String room, long count, boolean really) {
        return sender().sendAsync(ShelveCountRequest.of(room, count, really));
    }

    /**
     * The operation shelves.book of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param shelve Key of the resource it goes to.
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
    default String book(Key shelve, int number, ShelvesBookSide side, String bookId) {
        return sender().send(ShelveBookRequest.of(shelve, number, side, bookId));
    }

    /**
     * The operation shelves.book of the specification.
     *
     * <p>Returns at once.
     *
     * @param shelve Key of the resource it goes to.
     * @param number the parameter number
     * @param side the parameter side
     * @param bookId the parameter bookId
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /shelves/{shelfId}/boards/{number}/{side}/{bookId}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Shelves_REST_API/#book">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<String> bookAsync(Key shelve, int number, ShelvesBookSide side,
            String bookId) {
        return sender().sendAsync(ShelveBookRequest.of(shelve, number, side, bookId));
    }
}
