package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The endpoints that are configured. They can be looked up and written to, but not called yet. */
public final class Endpoints {
    private final List<Endpoint> endpoints;

    /**
     * An endpoint.
     *
     * @param technology its technology, such as {@code PJSIP}
     * @param resource its name
     */
    public record Endpoint(String technology, String resource) {

        /** Returns technology and resource with a slash between them. */
        public String id() {
            return technology + "/" + resource;
        }

        /** Returns it as the Endpoint model. */
        public JsonObject json() {
            return Json.object(
                    "technology", technology, "resource", resource, "state", "online", "channel_ids", List.of());
        }
    }

    /** Configures these. */
    public Endpoints(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    /** Returns all endpoints. */
    public List<Endpoint> all() {
        return endpoints;
    }

    /** Returns the endpoints of a technology. */
    public List<Endpoint> of(String technology) {
        return endpoints.stream().filter(e -> e.technology().equals(technology)).toList();
    }

    /** Returns the endpoint of this technology and name, or null. */
    public @Nullable Endpoint find(String technology, String resource) {
        return of(technology).stream()
                .filter(endpoint -> endpoint.resource().equals(resource))
                .findFirst()
                .orElse(null);
    }

    /** Returns the endpoint that an address such as {@code pjsip:alice} leads to, or null. */
    public @Nullable Endpoint findByAddress(String address) {
        return endpoints.stream()
                .filter(e -> address.equals(e.technology().toLowerCase(Locale.ROOT) + ":" + e.resource()))
                .findFirst()
                .orElse(null);
    }
}
