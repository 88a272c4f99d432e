package io.github.arikit.generated.event;

import io.github.arikit.core.Generated;
import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.generated.model.Queue;

/**
 * An event that tells about a {@link Queue}.
 */
@Generated("io.github.arikit.codegen.emit.HierarchyEmitter")
public sealed interface HasQueue extends Event permits QueueJoined, QueueLeft, LaterEvent {
    /**
     * Returns what the event tells about.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    Queue queue();
}
