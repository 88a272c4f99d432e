package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import io.github.arikit.core.json.JsonValues;
import io.github.arikit.generated.model.Queue;
import io.github.arikit.generated.model.QueuesCreateStrategy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a queue.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code POST /queues/{queueName}}, since Asterisk 99.1.0. Answers 400, 409.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#create">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class QueueCreateRequest implements AriRequest<Queue> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("queues", "create", HttpMethod.POST, "/queues/{queueName}")
            .since("99.1.0");

    private final Key queue;

    private final @Nullable List<String> members;

    private final @Nullable QueuesCreateStrategy strategy;

    private final @Nullable Map<String, ?> variables;

    private QueueCreateRequest(Builder builder) {
        this.queue = builder.queue;
        this.members = builder.members;
        this.strategy = builder.strategy;
        this.variables = builder.variables;
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param queue Key of the resource it goes to.
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static QueueCreateRequest of(Key queue) {
        return builder(queue).build();
    }

    /**
     * Starts a request.
     *
     * @param queue Key of the resource it goes to.
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static Builder builder(Key queue) {
        return new Builder(queue);
    }

    @Override
    public AriCall<Queue> toCall() {
        return AriCall.to(OPERATION, AriResult.json(Queue.ADAPTER))
                .target(queue, "queueName")
                .query("members", members)
                .query("strategy", strategy)
                .body("variables", variables)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueueCreateRequest that && toCall().equals(that.toCall());
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

        private @Nullable List<String> members;

        private @Nullable QueuesCreateStrategy strategy;

        private @Nullable Map<String, ?> variables;

        private Builder(Key queue) {
            this.queue = queue.requireKind(new Key.Kind("queue"));
        }

        /**
         * The parameter members.
         */
        public Builder members(List<String> members) {
            this.members = List.copyOf(members);
            return this;
        }

        /**
         * The parameter strategy.
         */
        public Builder strategy(QueuesCreateStrategy strategy) {
            this.strategy = Objects.requireNonNull(strategy, "strategy");
            return this;
        }

        /**
         * Variables of the queue.
         *
         * @throws IllegalArgumentException if there is a null in it, or something that JSON does not have
         */
        public Builder variables(Map<String, ?> variables) {
            this.variables = JsonValues.copyOfObject(variables);
            return this;
        }

        /**
         * Returns the request.
         */
        public QueueCreateRequest build() {
            return new QueueCreateRequest(this);
        }
    }
}
