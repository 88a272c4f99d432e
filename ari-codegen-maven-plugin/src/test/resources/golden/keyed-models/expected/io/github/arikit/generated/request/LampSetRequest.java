package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operation lamps.set of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code PUT /lamps/{room}/{number}/state}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#set">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class LampSetRequest implements AriRequest<Void> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("lamps", "set", HttpMethod.PUT, "/lamps/{room}/{number}/state");

    private final Key lamp;

    private final String lampValue;

    private LampSetRequest(Key lamp, String lampValue) {
        this.lamp = lamp.requireKind(new Key.Kind("lamp"));
        this.lampValue = Objects.requireNonNull(lampValue, "lampValue");
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param lamp Key of the resource it goes to.
     * @param lampValue the parameter lampValue
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static LampSetRequest of(Key lamp, String lampValue) {
        return new LampSetRequest(lamp, lampValue);
    }

    @Override
    public AriCall<Void> toCall() {
        return AriCall.to(OPERATION, AriResult.none())
                .target(lamp, "room", "number")
                .query("lamp", lampValue)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LampSetRequest that && toCall().equals(that.toCall());
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
