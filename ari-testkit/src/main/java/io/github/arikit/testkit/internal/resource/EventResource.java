package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.event.Application;
import io.github.arikit.testkit.internal.event.Topic;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Broadcasts;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.World;

/** Events that clients make, and calls that are offered to all. */
final class EventResource {
    private final World world;
    private final EventSources sources;

    EventResource(World world) {
        this.world = world;
        this.sources = new EventSources(world);
    }

    void register(Players players) {
        players.on("events.userEvent", this::userEvent);
        players.on("events.claimChannel", this::claim);
        players.on("events.eventWebsocket", arguments -> Answer.page(426, "Upgrade Required"));
    }

    private Answer userEvent(Arguments arguments) {
        Application application =
                world.applications().find(arguments.required("application", "Missing parameter application"));
        if (application == null) {
            throw new AriProblem(404, "Application not found");
        }
        String name = arguments.path("eventName");
        JsonObject details = Json.object("eventname", name);
        for (String source : arguments.list("source")) {
            Topic topic = EventSources.parse(source);
            if (topic.id().equals(topic.kind().all()) || !sources.exists(topic)) {
                throw new AriProblem(422, "Event source was not found");
            }
            add(topic, details);
        }
        JsonObject variables = arguments.object("variables").deepCopy();
        variables.addProperty("eventname", name);
        details.add("userevent", variables);
        world.events().tell(application, "ChannelUserevent", details);
        return Answer.noContent();
    }

    private void add(Topic topic, JsonObject details) {
        String[] parts = topic.id().split("/", 2);
        switch (topic.kind()) {
            case CHANNEL ->
                details.add("channel", world.channels().find(topic.id()).json());
            case BRIDGE ->
                details.add("bridge", world.bridges().find(topic.id()).json());
            case ENDPOINT ->
                details.add(
                        "endpoint",
                        world.endpointStates().json(world.endpoints().find(parts[0], parts[1])));
            case DEVICE_STATE -> throw new AriProblem(400, "Invalid event source URI scheme");
        }
    }

    private Answer claim(Arguments arguments) {
        String id = arguments.required("channelId", "channelId parameter is required");
        String application = arguments.required("application", "application parameter is required");
        Channel channel = world.channels().find(id);
        // Its name does not do.
        Broadcasts.Claim claim = channel == null || !channel.id().equals(id)
                ? Broadcasts.Claim.NOT_OFFERED
                : world.broadcasts().claim(channel, application);
        return switch (claim) {
            case GRANTED -> Answer.noContent();
            case TOO_LATE -> throw new AriProblem(409, "Channel has already been claimed by another application");
            case NOT_OFFERED -> throw new AriProblem(404, "Channel not found or not in broadcast state");
        };
    }
}
