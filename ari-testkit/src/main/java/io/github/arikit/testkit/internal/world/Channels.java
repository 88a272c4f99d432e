package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.time.Timeline;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The channels that exist. */
public final class Channels {
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

    private final Timeline timeline;
    private final ChannelEvents events;
    private final Map<String, Channel> byId = new LinkedHashMap<>();
    private int ids;
    private int calls;
    private int names;

    Channels(Timeline timeline, ChannelEvents events) {
        this.timeline = timeline;
        this.events = events;
    }

    /** Returns the channel with this id or name, or null. */
    public @Nullable Channel find(String idOrName) {
        Channel channel = byId.get(idOrName);
        if (channel != null) {
            return channel;
        }
        return byId.values().stream()
                .filter(other -> other.name().equals(idOrName))
                .findFirst()
                .orElse(null);
    }

    /** Tells whether there is a channel with this id. */
    public boolean exists(String id) {
        return byId.containsKey(id);
    }

    /** Returns all, in the order of their creation. */
    public Collection<Channel> all() {
        return List.copyOf(byId.values());
    }

    /** Returns an id as Asterisk makes them: seconds, a dot, and a number that grows. */
    public String newId() {
        return timeline.now().getEpochSecond() + "." + ids++;
    }

    /** Returns the number that makes the name of a channel unique, as eight hexadecimal digits. */
    String newSuffix() {
        return String.format("%08x", names++);
    }

    /** Returns an id as PJSIP makes them, but numbered, so that two runs of a script leave the same events. */
    private String newCallId() {
        return new UUID(VERSION_4, VARIANT_2 | calls++).toString();
    }

    /** Adds a channel that belongs to no call, in state Down. */
    public Channel createDown(String id, String name) {
        return create(id, name, ChannelState.DOWN, DialplanPlace.start("default", "s"));
    }

    /** Adds a channel that belongs to no call, in state Up. */
    public Channel createUp(String id, String name) {
        return create(id, name, ChannelState.UP, DialplanPlace.start("default", "s"));
    }

    /** Adds a channel and reports it. */
    Channel create(String id, String name, ChannelState state, DialplanPlace place) {
        return create(id, name, state, place, null);
    }

    /** Adds a channel that may lead to an endpoint, and reports it. */
    Channel create(
            String id, String name, ChannelState state, DialplanPlace place, Endpoints.@Nullable Endpoint endpoint) {
        Channel channel = new Channel(id, name, state, place, timeline.now(), endpoint);
        byId.put(id, channel);
        events.created(channel);
        if (channel.technology().equals("PJSIP")) {
            channel.joinSip(newCallId());
        }
        return channel;
    }

    void remove(Channel channel) {
        byId.remove(channel.id());
    }
}
