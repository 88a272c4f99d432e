package io.github.arikit.ext.bridgemon;

import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of a bridge at one moment. Immutable.
 *
 * @param bridge what Asterisk last said about the bridge; its own list of channels may be older than {@link #members}
 * @param members the channels in it by their ids, in the order in which they entered
 * @param isOpen false once the bridge does not exist any more
 */
public record BridgeState(Bridge bridge, Map<String, Channel> members, boolean isOpen) {

    /** Copies the members. */
    public BridgeState {
        Objects.requireNonNull(bridge, "bridge");
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Returns the ids of the channels in it, in the order in which they entered. */
    public List<String> channelIds() {
        return List.copyOf(members.keySet());
    }

    /** Tells whether a channel is in it. */
    public boolean hasMember(String channelId) {
        return members.containsKey(channelId);
    }

    /** Tells whether there is no channel in it. */
    public boolean isEmpty() {
        return members.isEmpty();
    }
}
