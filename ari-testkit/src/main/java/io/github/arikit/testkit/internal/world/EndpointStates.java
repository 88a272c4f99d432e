package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.event.Audience;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.event.Topic;
import io.github.arikit.testkit.internal.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether endpoints can be called, and which channels they have; reports when that changes. */
public final class EndpointStates {
    private final EventWriter events;
    private final Map<Endpoints.Endpoint, Map<String, Channel>> channels = new HashMap<>();
    private final Map<Endpoints.Endpoint, String> reported = new HashMap<>();

    EndpointStates(EventWriter events) {
        this.events = events;
    }

    /** Returns an endpoint as the Endpoint model. */
    public JsonObject json(Endpoints.Endpoint endpoint) {
        return Json.object(
                "technology", endpoint.technology(),
                "resource", endpoint.resource(),
                "state", endpoint.isOnline() ? "online" : "offline",
                "channel_ids", List.copyOf(of(endpoint).keySet()));
    }

    /** Returns the state of the device that an endpoint is. */
    String deviceState(Endpoints.Endpoint endpoint) {
        if (!endpoint.isOnline()) {
            return "UNAVAILABLE";
        }
        Set<ChannelState> states = EnumSet.noneOf(ChannelState.class);
        channelsOf(endpoint).forEach(channel -> states.add(channel.state()));
        boolean inUse = states.contains(ChannelState.UP) || states.contains(ChannelState.RING);
        if (states.contains(ChannelState.RINGING)) {
            return inUse ? "RINGINUSE" : "RINGING";
        }
        if (states.contains(ChannelState.BUSY)) {
            return "BUSY";
        }
        return inUse ? "INUSE" : "NOT_INUSE";
    }

    private Map<String, Channel> of(Endpoints.Endpoint endpoint) {
        return channels.getOrDefault(endpoint, Map.of());
    }

    private Collection<Channel> channelsOf(Endpoints.Endpoint endpoint) {
        return of(endpoint).values();
    }

    /** A channel is just being made; does nothing if it leads to no endpoint. */
    void added(Channel channel) {
        Endpoints.Endpoint endpoint = channel.endpoint();
        if (endpoint != null) {
            reported.putIfAbsent(endpoint, deviceState(endpoint));
            channels.computeIfAbsent(endpoint, any -> new LinkedHashMap<>()).put(channel.id(), channel);
            reportEndpoint(endpoint);
            changed(channel);
        }
    }

    /** A channel is in another state; does nothing if it leads to no endpoint. */
    void changed(Channel channel) {
        Endpoints.Endpoint endpoint = channel.endpoint();
        if (endpoint != null) {
            reportDevice(endpoint);
        }
    }

    /** A channel is gone; does nothing if it led to no endpoint. */
    void removed(Channel channel) {
        Endpoints.Endpoint endpoint = channel.endpoint();
        if (endpoint != null) {
            channels.computeIfPresent(endpoint, (any, its) -> {
                its.remove(channel.id());
                return its.isEmpty() ? null : its;
            });
            reportEndpoint(endpoint);
            reportDevice(endpoint);
        }
    }

    /** Registers an endpoint, or takes that back; does nothing if it is so already. */
    public void online(Endpoints.Endpoint endpoint, boolean online) {
        if (endpoint.isOnline() == online) {
            return;
        }
        reported.putIfAbsent(endpoint, deviceState(endpoint));
        endpoint.online(online);
        reportEndpoint(endpoint);
        reportPeer(
                endpoint, "PeerStatusChange", "peer", Json.object("peer_status", online ? "Reachable" : "Unreachable"));
        reportPeer(
                endpoint,
                "ContactStatusChange",
                "contact_info",
                Json.object(
                        "uri",
                        "sip:" + endpoint.resource() + "@127.0.0.1:5060",
                        "contact_status",
                        online ? "NonQualified" : "Removed",
                        "aor",
                        endpoint.resource(),
                        "roundtrip_usec",
                        "0"));
        reportDevice(endpoint);
    }

    /** Only who subscribed to the endpoint, or to all of its technology, hears of its state and channels. */
    private void reportEndpoint(Endpoints.Endpoint endpoint) {
        events.publish(
                "EndpointStateChange",
                Json.object("endpoint", json(endpoint)),
                new Audience(List.of(), endpoint.topics(), false));
    }

    private void reportPeer(Endpoints.Endpoint endpoint, String type, String name, JsonObject details) {
        List<Topic> topics = new ArrayList<>(endpoint.topics());
        topics.add(Topic.endpoint(Topic.Kind.ENDPOINT.all()));
        events.publish(
                type,
                Json.object("endpoint", json(endpoint), name, details),
                new Audience(List.of(), List.copyOf(topics), true));
    }

    private void reportDevice(Endpoints.Endpoint endpoint) {
        String state = deviceState(endpoint);
        if (!state.equals(reported.put(endpoint, state))) {
            events.publish(
                    "DeviceStateChanged",
                    Json.object("device_state", Json.object("name", endpoint.id(), "state", state)),
                    Audience.of(Topic.deviceState(endpoint.id())));
        }
    }
}
