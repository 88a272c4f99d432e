package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.generated.model.ShelvesBookSide;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operation shelves.book of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code GET /shelves/{shelfId}/boards/{number}/{side}/{bookId}}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Shelves_REST_API/#book">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class ShelveBookRequest implements AriRequest<String> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("shelves", "book", HttpMethod.GET, "/shelves/{shelfId}/boards/{number}/{side}/{bookId}");

    private final Key shelve;

    private final int number;

    private final ShelvesBookSide side;

    private final String bookId;

    private ShelveBookRequest(Key shelve, int number, ShelvesBookSide side, String bookId) {
        this.shelve = shelve.requireKind(new Key.Kind("shelve"));
        this.number = number;
        this.side = Objects.requireNonNull(side, "side");
        this.bookId = Objects.requireNonNull(bookId, "bookId");
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param shelve Key of the resource it goes to.
     * @param number the parameter number
     * @param side the parameter side
     * @param bookId the parameter bookId
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static ShelveBookRequest of(Key shelve, int number, ShelvesBookSide side,
            String bookId) {
        return new ShelveBookRequest(shelve, number, side, bookId);
    }

    @Override
    public AriCall<String> toCall() {
        return AriCall.to(OPERATION, AriResult.value(in -> JsonFields.string(in)))
                .target(shelve, "shelfId")
                .path("number", String.valueOf(number))
                .path("side", side.value())
                .path("bookId", bookId)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShelveBookRequest that && toCall().equals(that.toCall());
    }

    @Override
    public int hashCode() {
        return toCall().hashCode();
    }

    /**
     * Returns method and path, for people.
     */
    @Override
    public String toString() {
        return toCall().toString();
    }
}
