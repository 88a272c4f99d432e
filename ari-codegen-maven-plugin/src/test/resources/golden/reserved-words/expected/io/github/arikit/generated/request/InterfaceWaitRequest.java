package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import io.github.arikit.generated.model.AsteriskEnum;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operation interfaces.wait of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code GET /interfaces/{new}}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#wait">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class InterfaceWaitRequest implements AriRequest<List<AsteriskEnum>> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("interfaces", "wait", HttpMethod.GET, "/interfaces/{new}");

    private final Key interfaceValue;

    private final boolean builderValue;

    private final @Nullable String buildValue;

    private final @Nullable String forValue;

    private final @Nullable String interfaceValueValue;

    private final @Nullable String ofValue;

    private final @Nullable String operation;

    private final @Nullable String other;

    private final @Nullable String that;

    private final @Nullable String toCallValue;

    private InterfaceWaitRequest(Builder builder) {
        this.interfaceValue = builder.interfaceValue;
        this.builderValue = builder.builderValue;
        this.buildValue = builder.buildValue;
        this.forValue = builder.forValue;
        this.interfaceValueValue = builder.interfaceValueValue;
        this.ofValue = builder.ofValue;
        this.operation = builder.operation;
        this.other = builder.other;
        this.that = builder.that;
        this.toCallValue = builder.toCallValue;
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param interfaceValue Key of the resource it goes to.
     * @param builderValue the parameter builderValue
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static InterfaceWaitRequest of(Key interfaceValue, boolean builderValue) {
        return builder(interfaceValue, builderValue).build();
    }

    /**
     * Starts a request.
     *
     * @param interfaceValue Key of the resource it goes to.
     * @param builderValue the parameter builderValue
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static Builder builder(Key interfaceValue, boolean builderValue) {
        return new Builder(interfaceValue, builderValue);
    }

    @Override
    public AriCall<List<AsteriskEnum>> toCall() {
        return AriCall.to(OPERATION, AriResult.list(AsteriskEnum.ADAPTER))
                .target(interfaceValue, "new")
                .query("build", buildValue)
                .query("builder", builderValue)
                .query("for", forValue)
                .query("interface", interfaceValueValue)
                .query("of", ofValue)
                .query("operation", operation)
                .query("other", other)
                .query("that", that)
                .query("to_call", toCallValue)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InterfaceWaitRequest that && toCall().equals(that.toCall());
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

    /**
     * Collects what may be left out. Not to be shared between threads.
     */
    public static final class Builder {
        private final Key interfaceValue;

        private final boolean builderValue;

        private @Nullable String buildValue;

        private @Nullable String forValue;

        private @Nullable String interfaceValueValue;

        private @Nullable String ofValue;

        private @Nullable String operation;

        private @Nullable String other;

        private @Nullable String that;

        private @Nullable String toCallValue;

        private Builder(Key interfaceValue, boolean builderValue) {
            this.interfaceValue = interfaceValue.requireKind(new Key.Kind("interface"));
            this.builderValue = builderValue;
        }

        /**
         * The parameter build.
         */
        public Builder buildValue(String buildValue) {
            this.buildValue = Objects.requireNonNull(buildValue, "buildValue");
            return this;
        }

        /**
         * The parameter for.
         */
        public Builder forValue(String forValue) {
            this.forValue = Objects.requireNonNull(forValue, "forValue");
            return this;
        }

        /**
         * The parameter interface.
         */
        public Builder interfaceValueValue(String interfaceValueValue) {
            this.interfaceValueValue = Objects.requireNonNull(interfaceValueValue, "interfaceValueValue");
            return this;
        }

        /**
         * The parameter of.
         */
        public Builder ofValue(String ofValue) {
            this.ofValue = Objects.requireNonNull(ofValue, "ofValue");
            return this;
        }

        /**
         * The parameter operation.
         */
        public Builder operation(String operation) {
            this.operation = Objects.requireNonNull(operation, "operation");
            return this;
        }

        /**
         * The parameter other.
         */
        public Builder other(String other) {
            this.other = Objects.requireNonNull(other, "other");
            return this;
        }

        /**
         * The parameter that.
         */
        public Builder that(String that) {
            this.that = Objects.requireNonNull(that, "that");
            return this;
        }

        /**
         * The parameter to_call.
         */
        public Builder toCallValue(String toCallValue) {
            this.toCallValue = Objects.requireNonNull(toCallValue, "toCallValue");
            return this;
        }

        /**
         * Returns the request.
         */
        public InterfaceWaitRequest build() {
            return new InterfaceWaitRequest(this);
        }
    }
}
