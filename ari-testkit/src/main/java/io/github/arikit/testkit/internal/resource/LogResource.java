package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.LogChannels;
import io.github.arikit.testkit.internal.world.World;

/** The channels that the server logs to. */
final class LogResource {
    private static final String NAME = "logChannelName";

    private final LogChannels channels;

    LogResource(World world) {
        this.channels = world.logChannels();
    }

    void register(Players players) {
        players.on("asterisk.listLogChannels", arguments -> Answer.ok(Json.array(channels.all())));
        players.on("asterisk.addLog", this::add);
        players.on("asterisk.deleteLog", arguments -> ifThere(channels.remove(arguments.path(NAME))));
        players.on("asterisk.rotateLog", arguments -> ifThere(channels.rotate(arguments.path(NAME))));
    }

    private Answer add(Arguments arguments) {
        String levels = arguments.required("configuration", "Configuration levels are required");
        if (!channels.add(arguments.path(NAME), levels)) {
            throw new AriProblem(409, "Log channel already exists");
        }
        return Answer.noContent();
    }

    private static Answer ifThere(boolean there) {
        if (!there) {
            throw new AriProblem(404, "Log channel does not exist");
        }
        return Answer.noContent();
    }
}
