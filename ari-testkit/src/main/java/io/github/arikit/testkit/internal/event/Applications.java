package io.github.arikit.testkit.internal.event;

import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Stasis applications that are registered. */
public final class Applications {
    private final Map<String, Application> byName = new LinkedHashMap<>();

    /** Returns the application of this name, or null. */
    public @Nullable Application find(String name) {
        return byName.get(name);
    }

    /** Returns the application of this name if it has a websocket, or null. */
    public @Nullable Application findActive(String name) {
        Application application = byName.get(name);
        return application != null && application.isActive() ? application : null;
    }

    /** Returns all, in the order of their registration. */
    public Collection<Application> all() {
        return List.copyOf(byName.values());
    }

    /** Gives the application this websocket; {@link EventWriter} tells the one before it that it was replaced. */
    public Application register(String name, EventSink sink, boolean subscribeAll, EventWriter events) {
        Application application = byName.computeIfAbsent(name, Application::new);
        if (application.isActive()) {
            events.tell(application, "ApplicationReplaced", new JsonObject());
        }
        application.activate(sink, subscribeAll);
        return application;
    }

    /** Takes the websocket away; applications without subscriptions are gone with it. */
    public void release(EventSink sink) {
        for (Application application : all()) {
            if (application.isServedBy(sink)) {
                application.deactivate();
                if (application.subscriptions().isEmpty()) {
                    byName.remove(application.name());
                }
            }
        }
    }

    /** Takes back all subscriptions to something that is gone. */
    public void forget(Topic topic) {
        byName.values().forEach(application -> application.subscriptions().forget(topic));
    }
}
