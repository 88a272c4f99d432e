package io.github.arikit.generated.event;

import io.github.arikit.core.Generated;
import io.github.arikit.core.error.AbsentFieldException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a Stasis application.
 *
 * <p>Immutable. A switch over it needs a default, since later releases bring more.
 */
@Generated("io.github.arikit.codegen.emit.HierarchyEmitter")
public sealed interface Event extends Message permits ClockStruck, LampOff, LampOn, HasLamp, UnknownEvent, LaterEvent {
    /**
     * The application of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    String application();

    /**
     * The extra of the specification. Empty if there is none.
     */
    Map<String, @Nullable Object> extra();

    /**
     * The tags of the specification. Empty if there is none.
     */
    List<String> tags();

    /**
     * The timestamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    Instant timestamp();
}
