package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Operation;
import io.github.arikit.generated.model.Queue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operation queues.list of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code GET /queues}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#list">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class QueueListRequest implements AriRequest<List<Queue>> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("queues", "list", HttpMethod.GET, "/queues");

    private QueueListRequest() {
    }

    /**
     * Returns the request with nothing but what is required.
     */
    public static QueueListRequest of() {
        return new QueueListRequest();
    }

    @Override
    public AriCall<List<Queue>> toCall() {
        return AriCall.to(OPERATION, AriResult.list(Queue.ADAPTER))
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueueListRequest that && toCall().equals(that.toCall());
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
