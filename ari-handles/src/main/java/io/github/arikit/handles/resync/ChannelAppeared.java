package io.github.arikit.handles.resync;

import io.github.arikit.core.Gap;
import io.github.arikit.core.Key;
import io.github.arikit.generated.model.Channel;
import java.util.Objects;

/**
 * A channel is in an application of ours, or the application is subscribed to it, and nothing was heard of it before. Its
 * {@code StasisStart} was missed. Immutable.
 *
 * @param key its key, with the application
 * @param channel what it is now
 */
public record ChannelAppeared(Key key, Channel channel, Gap gap) implements GapEvent {

    /** Checks that nothing is null. */
    public ChannelAppeared {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(gap, "gap");
    }
}
