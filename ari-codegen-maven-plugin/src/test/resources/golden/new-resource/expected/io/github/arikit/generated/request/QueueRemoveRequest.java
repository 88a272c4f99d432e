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
 * The operation queues.remove of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code DELETE /queues/{queueName}/members/{memberId}}. Answers 404.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#remove">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class QueueRemoveRequest implements AriRequest<Void> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("queues", "remove", HttpMethod.DELETE, "/queues/{queueName}/members/{memberId}");

    private final Key queue;

    private final String memberId;

    private final @Nullable String reason;

    private QueueRemoveRequest(Builder builder) {
        this.queue = builder.queue;
        this.memberId = builder.memberId;
        this.reason = builder.reason;
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param queue Key of the resource it goes to.
     * @param memberId the parameter memberId
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static QueueRemoveRequest of(Key queue, String memberId) {
        return builder(queue, memberId).build();
    }

    /**
     * Starts a request.
     *
     * @param queue Key of the resource it goes to.
     * @param memberId the parameter memberId
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static Builder builder(Key queue, String memberId) {
        return new Builder(queue, memberId);
    }

    @Override
    public AriCall<Void> toCall() {
        return AriCall.to(OPERATION, AriResult.none())
                .target(queue, "queueName")
                .path("memberId", memberId)
                .query("reason", reason)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueueRemoveRequest that && toCall().equals(that.toCall());
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
        private final Key queue;

        private final String memberId;

        private @Nullable String reason;

        private Builder(Key queue, String memberId) {
            this.queue = queue.requireKind(new Key.Kind("queue"));
            this.memberId = Objects.requireNonNull(memberId, "memberId");
        }

        /**
         * The parameter reason.
         */
        public Builder reason(String reason) {
            this.reason = Objects.requireNonNull(reason, "reason");
            return this;
        }

        /**
         * Returns the request.
         */
        public QueueRemoveRequest build() {
            return new QueueRemoveRequest(this);
        }
    }
}
