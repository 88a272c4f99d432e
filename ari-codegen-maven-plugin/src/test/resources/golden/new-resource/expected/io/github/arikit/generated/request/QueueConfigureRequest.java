package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.core.json.JsonValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operation queues.configure of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code PUT /queues/{queueName}}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#configure">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class QueueConfigureRequest implements AriRequest<Map<String, @Nullable Object>> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("queues", "configure", HttpMethod.PUT, "/queues/{queueName}");

    private final Key queue;

    private final List<? extends Map<String, ?>> rules;

    private QueueConfigureRequest(Key queue, List<? extends Map<String, ?>> rules) {
        this.queue = queue.requireKind(new Key.Kind("queue"));
        this.rules = JsonValues.copyOfObjects(rules);
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param queue Key of the resource it goes to.
     * @param rules the parameter rules
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static QueueConfigureRequest of(Key queue, List<? extends Map<String, ?>> rules) {
        return new QueueConfigureRequest(queue, rules);
    }

    @Override
    public AriCall<Map<String, @Nullable Object>> toCall() {
        return AriCall.to(OPERATION, AriResult.value(JsonFields::anyMap))
                .target(queue, "queueName")
                .wholeBody(rules)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueueConfigureRequest that && toCall().equals(that.toCall());
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
