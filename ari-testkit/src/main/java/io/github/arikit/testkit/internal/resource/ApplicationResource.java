package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.event.Application;
import io.github.arikit.testkit.internal.event.EventFilter;
import io.github.arikit.testkit.internal.event.Topic;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.World;
import java.util.List;

/** The applications, their subscriptions and their filters. */
final class ApplicationResource {
    private final World world;
    private final EventSources sources;

    ApplicationResource(World world) {
        this.world = world;
        this.sources = new EventSources(world);
    }

    void register(Players players) {
        players.on(
                "applications.list",
                arguments -> Answer.ok(Json.array(world.applications().all().stream()
                        .map(Application::json)
                        .toList())));
        players.on(
                "applications.get", arguments -> Answer.ok(existing(arguments).json()));
        players.on("applications.subscribe", this::subscribe);
        players.on("applications.unsubscribe", this::unsubscribe);
        players.on("applications.filter", this::filter);
    }

    private Application existing(Arguments arguments) {
        Application application = world.applications().find(arguments.path("applicationName"));
        if (application == null) {
            throw new AriProblem(404, "Application not found");
        }
        return application;
    }

    private Answer subscribe(Arguments arguments) {
        Application application = existing(arguments);
        List<Topic> topics = topics(arguments);
        for (Topic topic : topics) {
            // What precedes an unknown source stays subscribed, as in Asterisk.
            if (!sources.exists(topic)) {
                throw new AriProblem(422, "Event source does not exist");
            }
            if (!application.isSubscribedToAll()) {
                application.subscriptions().add(topic);
            }
        }
        return Answer.ok(application.json());
    }

    private Answer unsubscribe(Arguments arguments) {
        Application application = existing(arguments);
        for (Topic topic : topics(arguments)) {
            if (!application.subscriptions().remove(topic)) {
                throw new AriProblem(422, "Event source was not subscribed to");
            }
        }
        return Answer.ok(application.json());
    }

    private static List<Topic> topics(Arguments arguments) {
        List<String> given = arguments.list("eventSource");
        if (given.isEmpty()) {
            throw new AriProblem(400, "Missing parameter eventSource");
        }
        return given.stream().map(EventSources::parse).toList();
    }

    private Answer filter(Arguments arguments) {
        Application application = existing(arguments);
        EventFilter filter = application.filter();
        JsonObject wanted = arguments.object("filter");
        if (wanted.isEmpty()) {
            filter.allow(new JsonArray());
            filter.disallow(new JsonArray());
        } else {
            JsonArray allowed = types(wanted, "allowed", filter.allowed());
            JsonArray disallowed = types(wanted, "disallowed", filter.disallowed());
            filter.allow(allowed);
            filter.disallow(disallowed);
        }
        return Answer.ok(application.json());
    }

    private static JsonArray types(JsonObject wanted, String name, JsonArray before) {
        JsonElement types = wanted.get(name);
        if (types == null) {
            return before;
        }
        if (!(types instanceof JsonArray list) || !list.asList().stream().allMatch(ApplicationResource::namesType)) {
            throw new AriProblem(400, "Invalid format definition");
        }
        return list;
    }

    private static boolean namesType(JsonElement entry) {
        return entry instanceof JsonObject object && object.get("type") != null;
    }
}
