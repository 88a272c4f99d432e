package io.github.arikit.generated.event;

import io.github.arikit.core.Generated;
import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.generated.model.Lamp;

/**
 * An event that tells about a {@link Lamp}.
 */
@Generated("io.github.arikit.codegen.emit.HierarchyEmitter")
public sealed interface HasLamp extends Event permits LampOff, LampOn, LaterEvent {
    /**
     * Returns what the event tells about.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    Lamp lamp();
}
