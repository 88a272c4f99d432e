package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The operation interfaces.notify of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code DELETE /interfaces/{new}}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#notify">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class InterfaceNotifyRequest implements AriRequest<Void> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("interfaces", "notify", HttpMethod.DELETE, "/interfaces/{new}");

    private final Key interfaceValue;

    private InterfaceNotifyRequest(Key interfaceValue) {
        this.interfaceValue = interfaceValue.requireKind(new Key.Kind("interface"));
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param interfaceValue Key of the resource it goes to.
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static InterfaceNotifyRequest of(Key interfaceValue) {
        return new InterfaceNotifyRequest(interfaceValue);
    }

    @Override
    public AriCall<Void> toCall() {
        return AriCall.to(OPERATION, AriResult.none())
                .target(interfaceValue, "new")
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InterfaceNotifyRequest that && toCall().equals(that.toCall());
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
