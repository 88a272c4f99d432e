package io.github.arikit.handles.resync;

import io.github.arikit.core.Gap;
import io.github.arikit.core.Key;
import io.github.arikit.generated.model.Channel;
import java.util.Objects;
import java.util.Optional;

/**
 * A channel of ours is no longer that: it was hung up, or it left the application. Immutable.
 *
 * @param key its key
 * @param channel what it is now; empty if it does not exist any more
 */
public record ChannelVanished(Key key, Optional<Channel> channel, Gap gap) implements GapEvent {

    /** Checks that nothing is null. */
    public ChannelVanished {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(gap, "gap");
    }
}
