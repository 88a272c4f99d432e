package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.ChannelHistory;
import io.github.arikit.testkit.internal.event.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The endpoints that are configured, in the order of that. May be used from any thread. */
public final class Endpoints {
    private final List<Endpoint> endpoints = new ArrayList<>();

    /** An endpoint: a phone, or whatever else is called by its name. May be used from any thread. */
    public static final class Endpoint {
        private final String technology;
        private final String resource;
        private volatile boolean online = true;
        private volatile List<CallerStep> script = List.of(new CallerStep.Answering());
        private volatile BiConsumer<String, CompletableFuture<ChannelHistory>> caught = (channelId, end) -> {};

        private Endpoint(String technology, String resource) {
            this.technology = technology;
            this.resource = resource;
        }

        /** Returns its technology, such as {@code PJSIP}. */
        public String technology() {
            return technology;
        }

        /** Returns its name. */
        public String resource() {
            return resource;
        }

        /** Returns technology and resource with a slash between them. */
        public String id() {
            return technology + "/" + resource;
        }

        /** Returns what to subscribe to, for the events of this endpoint and of its channels. */
        List<Topic> topics() {
            return List.of(Topic.endpoint(id()), Topic.endpoint(technology));
        }

        /** Tells whether it can be called. */
        public boolean isOnline() {
            return online;
        }

        void online(boolean nowOnline) {
            online = nowOnline;
        }

        /** Sets what is done there whenever it is called. */
        public void script(List<CallerStep> steps) {
            script = List.copyOf(steps);
        }

        List<CallerStep> script() {
            return script;
        }

        /** Tells this listener of every call, by the id of its channel and what will have happened to that. */
        public void onCall(BiConsumer<String, CompletableFuture<ChannelHistory>> listener) {
            caught = listener;
        }

        void called(String channelId, CompletableFuture<ChannelHistory> end) {
            caught.accept(channelId, end);
        }
    }

    /** Returns the endpoint of this technology and name, which is configured now if it was not. */
    public synchronized Endpoint configure(String technology, String resource) {
        Endpoint known = find(technology, resource);
        if (known != null) {
            return known;
        }
        Endpoint endpoint = new Endpoint(technology, resource);
        endpoints.add(endpoint);
        return endpoint;
    }

    /** Returns all endpoints. */
    public synchronized List<Endpoint> all() {
        return List.copyOf(endpoints);
    }

    /** Returns the endpoints of a technology. */
    public List<Endpoint> of(String technology) {
        return all().stream().filter(e -> e.technology().equals(technology)).toList();
    }

    /** Returns the endpoint of this technology and name, or null. */
    public @Nullable Endpoint find(String technology, String resource) {
        return of(technology).stream()
                .filter(endpoint -> endpoint.resource().equals(resource))
                .findFirst()
                .orElse(null);
    }

    /** Returns the endpoint with this technology and name, with a slash between them, or null. */
    @Nullable
    Endpoint findById(String id) {
        return all().stream()
                .filter(endpoint -> endpoint.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the endpoint that a client dials, or null.
     *
     * @param technology its technology, in any case
     * @param text the name of the endpoint, which a number and {@code @} may precede, and an address follow after a
     *     slash
     */
    public @Nullable Endpoint findDialed(String technology, String text) {
        String device = text.split("/", 2)[0];
        String resource = device.substring(device.indexOf('@') + 1);
        return all().stream()
                .filter(endpoint -> endpoint.technology().equalsIgnoreCase(technology)
                        && endpoint.resource().equals(resource))
                .findFirst()
                .orElse(null);
    }

    /** Returns the endpoint that an address such as {@code pjsip:alice} leads to, or null. */
    public @Nullable Endpoint findByAddress(String address) {
        return all().stream()
                .filter(e -> address.equals(e.technology().toLowerCase(Locale.ROOT) + ":" + e.resource()))
                .findFirst()
                .orElse(null);
    }
}
