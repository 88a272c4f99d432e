package io.github.arikit.ext.bridgemon;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.AriMessage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that changed about a bridge, and what is known of the bridge since. Immutable.
 *
 * @param kind what changed
 * @param bridge the key of the bridge
 * @param channel the key of the channel that it is about; empty where it is about the bridge as a whole
 * @param state what is known since
 */
public record BridgeChange(Kind kind, Key bridge, Optional<Key> channel, BridgeState state) implements AriMessage {

    /** What can change. */
    public enum Kind {
        /** A channel has entered. */
        ENTERED,
        /** A channel has left. */
        LEFT,
        /** What is known of a channel in it is new, such as its state or its caller id. */
        CHANNEL,
        /** What is known of the bridge itself is new, such as its technology or its video source. */
        BRIDGE,
        /** The bridge does not exist any more. Nothing follows. */
        DESTROYED
    }

    /** Checks that nothing is null. */
    public BridgeChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(bridge, "bridge");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(state, "state");
    }

    @Override
    public String type() {
        return getClass().getSimpleName();
    }

    /** Returns the keys of the bridge and of the channel. */
    @Override
    public List<Key> keys() {
        return channel.map(member -> List.of(bridge, member)).orElseGet(() -> List.of(bridge));
    }
}
