package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Operation;
import io.github.arikit.generated.model.Mood;
import io.github.arikit.generated.model.MoodsSetMany;
import io.github.arikit.generated.model.MoodsSetTone;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operation moods.set of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code POST /moods}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Moods_REST_API/#set">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class MoodSetRequest implements AriRequest<Void> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("moods", "set", HttpMethod.POST, "/moods");

    private final MoodsSetTone tone;

    private final @Nullable List<MoodsSetMany> many;

    private final @Nullable Mood mood;

    private MoodSetRequest(Builder builder) {
        this.tone = builder.tone;
        this.many = builder.many;
        this.mood = builder.mood;
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param tone the parameter tone
     */
    public static MoodSetRequest of(MoodsSetTone tone) {
        return builder(tone).build();
    }

    /**
     * Starts a request.
     *
     * @param tone the parameter tone
     */
    public static Builder builder(MoodsSetTone tone) {
        return new Builder(tone);
    }

    @Override
    public AriCall<Void> toCall() {
        return AriCall.to(OPERATION, AriResult.none())
                .query("many", many)
                .query("mood", mood)
                .query("tone", tone)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MoodSetRequest that && toCall().equals(that.toCall());
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
        private final MoodsSetTone tone;

        private @Nullable List<MoodsSetMany> many;

        private @Nullable Mood mood = new Mood("Good");

        private Builder(MoodsSetTone tone) {
            this.tone = Objects.requireNonNull(tone, "tone");
        }

        /**
         * The parameter many.
         */
        public Builder many(List<MoodsSetMany> many) {
            this.many = List.copyOf(many);
            return this;
        }

        /**
         * The parameter mood.
         */
        public Builder mood(Mood mood) {
            this.mood = Objects.requireNonNull(mood, "mood");
            return this;
        }

        /**
         * Returns the request.
         */
        public MoodSetRequest build() {
            return new MoodSetRequest(this);
        }
    }
}
