package io.github.arikit.generated.event;

import io.github.arikit.core.Generated;
import io.github.arikit.core.error.AbsentFieldException;
import java.time.Instant;

/**
 * An event of a Stasis application.
 *
 * <p>Immutable. A switch over it needs a default, since later releases bring more.
 */
@Generated("io.github.arikit.codegen.emit.HierarchyEmitter")
public sealed interface Event extends Message permits LampOn, UnknownEvent, LaterEvent {
    /**
     * The application of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    String application();

    /**
     * The timestamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    Instant timestamp();
}
