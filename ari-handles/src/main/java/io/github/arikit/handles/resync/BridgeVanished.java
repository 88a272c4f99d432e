package io.github.arikit.handles.resync;

import io.github.arikit.core.Gap;
import io.github.arikit.core.Key;
import java.util.Objects;

/**
 * A bridge of ours does not exist any more. Immutable.
 *
 * @param key its key
 */
public record BridgeVanished(Key key, Gap gap) implements GapEvent {

    /** Checks that nothing is null. */
    public BridgeVanished {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(gap, "gap");
    }
}
