package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.event.Topic;
import io.github.arikit.testkit.internal.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The states of devices: those that ARI controls, whose names begin with {@code Stasis:}, and endpoints. */
public final class DeviceStates {
    private static final String CONTROLLED = "Stasis:";

    private final EventWriter events;
    private final Map<String, String> states;
    private final Endpoints endpoints;
    private final EndpointStates endpointStates;

    DeviceStates(EventWriter events, Map<String, String> states, Endpoints endpoints, EndpointStates endpointStates) {
        this.events = events;
        this.states = states;
        this.endpoints = endpoints;
        this.endpointStates = endpointStates;
    }

    /** Tells whether ARI may set the state of this device. */
    public boolean isControlled(String name) {
        return name.startsWith(CONTROLLED);
    }

    /** Sets a state, and reports it if it is another than before. */
    public void set(String name, String state) {
        if (!state.equals(states.put(name, state))) {
            events.publish("DeviceStateChanged", Json.object("device_state", json(name)), Topic.deviceState(name));
        }
    }

    /** Forgets a state. */
    public void remove(String name) {
        states.remove(name);
    }

    /** Returns the names of the devices whose state was set, as Asterisk lists them: without what precedes a slash. */
    public Collection<JsonObject> list() {
        return List.copyOf(states.entrySet()).stream()
                .map(entry -> Json.object("name", listed(entry.getKey()), "state", entry.getValue()))
                .toList();
    }

    private static String listed(String name) {
        return CONTROLLED + name.substring(Math.max(name.lastIndexOf('/') + 1, CONTROLLED.length()));
    }

    /** Returns the state of a device as the DeviceState model; there is one for any name. */
    public JsonObject json(String name) {
        return Json.object("name", name, "state", state(name));
    }

    private String state(String name) {
        if (isControlled(name)) {
            return states.getOrDefault(name, "UNKNOWN");
        }
        Endpoints.Endpoint endpoint = endpoints.findById(name);
        return endpoint == null ? "INVALID" : endpointStates.deviceState(endpoint);
    }
}
