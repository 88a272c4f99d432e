package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.HangupCauses;
import io.github.arikit.testkit.internal.world.World;
import java.util.List;
import java.util.Optional;

/** {@code channels.snoopChannel}: a channel that hears nothing, since there is no media. */
final class Snooping {
    private final World world;
    private int snoops;

    Snooping(World world) {
        this.world = world;
    }

    void register(Players players) {
        players.on("channels.snoopChannel", this::snoop);
        players.on("channels.snoopChannelWithId", this::snoop);
    }

    private Answer snoop(Arguments arguments) {
        Channel spied = world.channels().find(arguments.path("channelId"));
        if (spied == null) {
            throw new AriProblem(404, "Provided channel was not found");
        }
        String app = arguments.required("app", "Application name is required");
        for (String name : List.of("spy", "whisper")) {
            if (!arguments.string(name).orElse("none").matches("none|in|out|both")) {
                throw new AriProblem(400, "Invalid direction specified for " + name);
            }
        }
        if (!isGiven(arguments, "spy") && !isGiven(arguments, "whisper")) {
            throw new AriProblem(400, "Direction must be specified for at least spy or whisper");
        }
        String id = Optional.of(arguments.path("snoopId"))
                .filter(given -> !given.isEmpty())
                .or(() -> arguments.string("snoopId"))
                .orElseGet(world.channels()::newId);
        if (world.channels().exists(id)) {
            throw new AriProblem(500, "Snoop channel could not be created");
        }
        String name = "Snoop/" + spied.id() + "-" + String.format("%08x", snoops++);
        Channel snoop = world.channels().createUp(id, name);
        world.timeline().soon(() -> enter(snoop, app, arguments.text("appArgs")));
        return Answer.ok(snoop.json());
    }

    private static boolean isGiven(Arguments arguments, String direction) {
        return arguments
                .string(direction)
                .filter(value -> !value.equals("none"))
                .isPresent();
    }

    private void enter(Channel snoop, String app, String arguments) {
        world.stasis().enter(snoop, app, arguments, null, () -> world.hangups().end(snoop, HangupCauses.UNKNOWN));
    }
}
