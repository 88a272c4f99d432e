package io.github.arikit.handles.resync;

import io.github.arikit.core.Gap;
import io.github.arikit.core.Key;
import io.github.arikit.core.event.AriMessage;
import java.util.List;

/**
 * Something that must have happened while no events arrived. It comes from the client, not from Asterisk, and is
 * published after the connection is back, to the same subscriptions as events.
 *
 * <p>Each is told at least once. Where Asterisk is so loaded that an event is under way for longer than half a second, the
 * event itself may follow what was concluded without it.
 */
public sealed interface GapEvent extends AriMessage
        permits BridgeAppeared, BridgeVanished, ChannelAppeared, ChannelVanished {

    /** Returns the key of the channel or bridge. */
    Key key();

    /** Returns when it must have happened: within this time. */
    Gap gap();

    @Override
    default String type() {
        return getClass().getSimpleName();
    }

    @Override
    default List<Key> keys() {
        return List.of(key());
    }
}
