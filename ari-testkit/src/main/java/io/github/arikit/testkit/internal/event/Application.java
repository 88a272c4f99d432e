package io.github.arikit.testkit.internal.event;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Stasis application that is registered, with or without a websocket at the moment. */
public final class Application {
    private final String name;
    private final Subscriptions subscriptions = new Subscriptions();
    private final EventFilter filter = new EventFilter();
    private @Nullable EventSink sink;
    private boolean subscribedToAll;

    Application(String name) {
        this.name = name;
    }

    /** Returns its name. */
    public String name() {
        return name;
    }

    /** Returns what it is subscribed to. */
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** Returns the filter of its events. */
    public EventFilter filter() {
        return filter;
    }

    /** Tells whether it has a websocket. */
    public boolean isActive() {
        return sink != null;
    }

    /** Tells whether it gets every event, so that subscribing to some changes nothing. */
    public boolean isSubscribedToAll() {
        return subscribedToAll;
    }

    boolean isServedBy(EventSink other) {
        return sink == other;
    }

    void activate(EventSink newSink, boolean subscribeAll) {
        sink = newSink;
        subscribedToAll = subscribeAll;
    }

    void deactivate() {
        sink = null;
        subscribedToAll = false;
    }

    /** Returns how many times an event for this audience is delivered to it. */
    int matches(Audience audience) {
        if (subscribedToAll) {
            return audience.everything() ? 1 : 0;
        }
        int times = 0;
        for (Topic topic : audience.topics()) {
            times = Math.max(times, subscriptions.matches(topic));
        }
        for (Topic topic : audience.forwards()) {
            times += subscriptions.has(topic) ? 1 : 0;
        }
        return times;
    }

    void send(String frame) {
        if (sink != null) {
            sink.send(frame);
        }
    }

    /** Returns it as the Application model. */
    public JsonObject json() {
        return Json.object(
                "name", name,
                "channel_ids", ids(Topic.Kind.CHANNEL),
                "bridge_ids", ids(Topic.Kind.BRIDGE),
                "endpoint_ids", ids(Topic.Kind.ENDPOINT),
                "device_names", ids(Topic.Kind.DEVICE_STATE),
                "events_allowed", filter.allowed(),
                "events_disallowed", filter.disallowed());
    }

    private List<String> ids(Topic.Kind kind) {
        return subscribedToAll ? List.of(kind.all()) : subscriptions.ids(kind);
    }
}
