package io.github.arikit.testkit.internal.event;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import java.util.Arrays;
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

    /** Returns how many times an event about these topics is delivered to it. */
    int matches(Topic... topics) {
        if (subscribedToAll) {
            return 1;
        }
        return Arrays.stream(topics).mapToInt(subscriptions::matches).max().orElse(0);
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
                "channel_ids", subscriptions.ids(Topic.Kind.CHANNEL),
                "bridge_ids", subscriptions.ids(Topic.Kind.BRIDGE),
                "endpoint_ids", subscriptions.ids(Topic.Kind.ENDPOINT),
                "device_names", subscriptions.ids(Topic.Kind.DEVICE_STATE),
                "events_allowed", filter.allowed(),
                "events_disallowed", filter.disallowed());
    }
}
