package io.github.arikit.generated.request;

import io.github.arikit.core.Arguments;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a lamp on.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code POST /lamps/{lampId}/light}, since Asterisk 98.2.0, 99.1.0. Answers 404 (there is no
 *     such lamp), 409 (the lamp is broken).
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Lamps_REST_API/#light">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class LampLightRequest implements AriRequest<Void> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("lamps", "light", HttpMethod.POST, "/lamps/{lampId}/light")
            .since("98.2.0", "99.1.0");

    private final Key lamp;

    private final String colour;

    private final @Nullable Integer brightnessPct;

    private final @Nullable Double gain;

    private final @Nullable List<String> names;

    private final @Nullable Boolean skip;

    private final @Nullable Long until;

    private LampLightRequest(Builder builder) {
        this.lamp = builder.lamp;
        this.colour = builder.colour;
        this.brightnessPct = builder.brightnessPct;
        this.gain = builder.gain;
        this.names = builder.names;
        this.skip = builder.skip;
        this.until = builder.until;
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param lamp Key of the resource it goes to.
     * @param colour Colour, such as {@code red}.
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static LampLightRequest of(Key lamp, String colour) {
        return builder(lamp, colour).build();
    }

    /**
     * Starts a request.
     *
     * @param lamp Key of the resource it goes to.
     * @param colour Colour, such as {@code red}.
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static Builder builder(Key lamp, String colour) {
        return new Builder(lamp, colour);
    }

    @Override
    public AriCall<Void> toCall() {
        return AriCall.to(OPERATION, AriResult.none())
                .target(lamp, "lampId")
                .query("brightness_pct", brightnessPct)
                .query("colour", colour)
                .query("gain", gain)
                .query("names", names)
                .query("skip", skip)
                .query("until", until)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LampLightRequest that && toCall().equals(that.toCall());
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
        private final Key lamp;

        private final String colour;

        private @Nullable Integer brightnessPct;

        private @Nullable Double gain;

        private @Nullable List<String> names;

        private @Nullable Boolean skip;

        private @Nullable Long until;

        private Builder(Key lamp, String colour) {
            this.lamp = lamp.requireKind(new Key.Kind("lamp"));
            this.colour = Objects.requireNonNull(colour, "colour");
        }

        /**
         * Brightness in percent. Asterisk uses 80 when this is left out.
         *
         * @throws IllegalArgumentException if it is below 0
         */
        public Builder brightnessPct(int brightnessPct) {
            this.brightnessPct = Arguments.atLeast(0, brightnessPct, "brightness_pct");
            return this;
        }

        /**
         * The parameter gain.
         */
        public Builder gain(double gain) {
            this.gain = gain;
            return this;
        }

        /**
         * The parameter names.
         */
        public Builder names(List<String> names) {
            this.names = List.copyOf(names);
            return this;
        }

        /**
         * The parameter skip.
         */
        public Builder skip(boolean skip) {
            this.skip = skip;
            return this;
        }

        /**
         * The parameter until.
         */
        public Builder until(long until) {
            this.until = until;
            return this;
        }

        /**
         * Returns the request.
         */
        public LampLightRequest build() {
            return new LampLightRequest(this);
        }
    }
}
