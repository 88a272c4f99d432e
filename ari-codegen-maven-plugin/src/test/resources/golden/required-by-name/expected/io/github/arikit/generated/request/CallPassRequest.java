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
 * The operation calls.pass of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code PUT /calls/{callId}}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Calls_REST_API/#pass">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class CallPassRequest implements AriRequest<Void> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("calls", "pass", HttpMethod.PUT, "/calls/{callId}");

    private final Key call;

    private final @Nullable Integer count;

    private final @Nullable String from;

    private final @Nullable String note;

    private final @Nullable String to;

    private CallPassRequest(Builder builder) {
        this.call = builder.call;
        this.count = builder.count;
        this.from = builder.from;
        this.note = builder.note;
        this.to = builder.to;
    }

    /**
     * Starts a request.
     *
     * @param call Key of the resource it goes to.
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static Builder builder(Key call) {
        return new Builder(call);
    }

    @Override
    public AriCall<Void> toCall() {
        return AriCall.to(OPERATION, AriResult.none())
                .target(call, "callId")
                .query("count", count)
                .query("from", from)
                .query("note", note)
                .query("to", to)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallPassRequest that && toCall().equals(that.toCall());
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
        private final Key call;

        private @Nullable Integer count;

        private @Nullable String from;

        private @Nullable String note;

        private @Nullable String to;

        private Builder(Key call) {
            this.call = call.requireKind(new Key.Kind("call"));
        }

        /**
         * The parameter count.
         */
        public Builder count(int count) {
            this.count = count;
            return this;
        }

        /**
         * The parameter from.
         */
        public Builder from(String from) {
            this.from = Objects.requireNonNull(from, "from");
            return this;
        }

        /**
         * The parameter note.
         */
        public Builder note(String note) {
            this.note = Objects.requireNonNull(note, "note");
            return this;
        }

        /**
         * The parameter to.
         */
        public Builder to(String to) {
            this.to = Objects.requireNonNull(to, "to");
            return this;
        }

        /**
         * Returns the request.
         *
         * @throws IllegalStateException if something required is missing; the message names all of it
         */
        public CallPassRequest build() {
            Arguments.allPresent("CallPassRequest", List.of("count", "from", "to"), count, from, to);
            return new CallPassRequest(this);
        }
    }
}
