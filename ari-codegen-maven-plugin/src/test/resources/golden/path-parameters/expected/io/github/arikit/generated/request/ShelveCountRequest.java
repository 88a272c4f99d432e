package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Operation;
import io.github.arikit.core.json.JsonFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operation shelves.count of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code PUT /library/{room}/{count}}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Shelves_REST_API/#count">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class ShelveCountRequest implements AriRequest<List<String>> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("shelves", "count", HttpMethod.PUT, "/library/{room}/{count}");

    private final String room;

    private final long count;

    private final boolean really;

    private ShelveCountRequest(String room, long count, boolean really) {
        this.room = Objects.requireNonNull(room, "room");
        this.count = count;
        this.really = really;
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param room the parameter room
     * @param count the parameter count
     * @param really the parameter really
     */
    public static ShelveCountRequest of(String room, long count, boolean really) {
        return new ShelveCountRequest(room, count, really);
    }

    @Override
    public AriCall<List<String>> toCall() {
        return AriCall.to(OPERATION, AriResult.value(in -> JsonFields.list(in, JsonFields::string)))
                .path("room", room)
                .path("count", String.valueOf(count))
                .query("really", really)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShelveCountRequest that && toCall().equals(that.toCall());
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
