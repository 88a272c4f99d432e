package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import io.github.arikit.generated.model.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * The operation lamps.get of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code GET /lamps/{room}/{number}/state}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#get">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class LampGetRequest implements AriRequest<Lamp> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("lamps", "get", HttpMethod.GET, "/lamps/{room}/{number}/state");

    private final Key lamp;

    private LampGetRequest(Key lamp) {
        this.lamp = lamp.requireKind(new Key.Kind("lamp"));
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param lamp Key of the resource it goes to.
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static LampGetRequest of(Key lamp) {
        return new LampGetRequest(lamp);
    }

    @Override
    public AriCall<Lamp> toCall() {
        return AriCall.to(OPERATION, AriResult.json(Lamp.ADAPTER))
                .target(lamp, "room", "number")
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LampGetRequest that && toCall().equals(that.toCall());
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
