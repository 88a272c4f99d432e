package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.event.Applications;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.time.Timeline;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bridges that exist. */
public final class Bridges {
    private final Timeline timeline;
    private final EventWriter events;
    private final ChannelEvents channelEvents;
    private final Applications applications;
    private final Map<String, Bridge> byId = new LinkedHashMap<>();

    Bridges(Timeline timeline, EventWriter events, ChannelEvents channelEvents, Applications applications) {
        this.timeline = timeline;
        this.events = events;
        this.channelEvents = channelEvents;
        this.applications = applications;
    }

    /** Returns the bridge with this id, or null. */
    public @Nullable Bridge find(String id) {
        return byId.get(id);
    }

    /** Returns all, in the order of their creation. */
    public Collection<Bridge> all() {
        return List.copyOf(byId.values());
    }

    /** Makes a bridge. */
    public Bridge create(String id, String name, BridgeType type) {
        Bridge bridge = new Bridge(id, name, type, timeline.now(), events, channelEvents);
        byId.put(id, bridge);
        events.publish("BridgeCreated", Json.object("bridge", bridge.json()), bridge.topic());
        return bridge;
    }

    /** Lets all channels of a bridge go, and removes it. */
    public void destroy(Bridge bridge) {
        bridge.announcements().abandon();
        bridge.channels().forEach(bridge::remove);
        byId.remove(bridge.id());
        events.publish("BridgeDestroyed", Json.object("bridge", bridge.json()), bridge.topic());
        applications.forget(bridge.topic());
    }
}
