package io.github.arikit.generated.event;

import io.github.arikit.core.Generated;
import io.github.arikit.core.event.AriMessage;
import java.util.Optional;

/**
 * A message that Asterisk sends on the event socket.
 *
 * <p>Immutable. A switch over it needs a default, since later releases bring more.
 */
@Generated("io.github.arikit.codegen.emit.HierarchyEmitter")
public sealed interface Message extends AriMessage permits Event {
    /**
     * The asterisk_id of the specification. Empty if Asterisk did not send it.
     */
    Optional<String> asteriskId();

    /**
     * Returns it as JSON; what is absent is left out.
     */
    String toJson();
}
