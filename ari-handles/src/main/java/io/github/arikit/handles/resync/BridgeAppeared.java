package io.github.arikit.handles.resync;

import io.github.arikit.core.Gap;
import io.github.arikit.core.Key;
import io.github.arikit.generated.model.Bridge;
import java.util.Objects;

/**
 * An application of ours is subscribed to a bridge of which nothing was heard before. Immutable.
 *
 * @param key its key, with the application
 * @param bridge what it is now
 */
public record BridgeAppeared(Key key, Bridge bridge, Gap gap) implements GapEvent {

    /** Checks that nothing is null. */
    public BridgeAppeared {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(bridge, "bridge");
        Objects.requireNonNull(gap, "gap");
    }
}
