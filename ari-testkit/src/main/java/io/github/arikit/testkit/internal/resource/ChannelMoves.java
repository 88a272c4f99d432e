package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.DialplanPlace;
import io.github.arikit.testkit.internal.world.World;

/** The operations that take a channel elsewhere. */
final class ChannelMoves {
    private final World world;
    private final ChannelLookup lookup;

    ChannelMoves(World world) {
        this.world = world;
        this.lookup = new ChannelLookup(world.channels());
    }

    void register(Players players) {
        players.on("channels.continueInDialplan", this::continueInDialplan);
        players.on("channels.move", this::move);
        players.on("channels.redirect", this::redirect);
    }

    private Answer continueInDialplan(Arguments arguments) {
        Channel channel = lookup.ready(arguments);
        DialplanPlace place = arguments.string("extension").isPresent()
                        || arguments.string("context").isPresent()
                        || arguments.json("priority") != null
                ? place(arguments, channel.place())
                : null;
        channel.commands().add(() -> world.calls().leaveStasis(channel, place));
        return Answer.noContent();
    }

    private static DialplanPlace place(Arguments arguments, DialplanPlace here) {
        return DialplanPlace.start(
                        arguments.string("context").orElse(here.context()),
                        arguments.string("extension").orElse(here.extension()))
                .at(Math.max(1, arguments.integer("priority", 1)));
    }

    private Answer move(Arguments arguments) {
        Channel channel = lookup.inStasis(arguments);
        String app = arguments.text("app");
        channel.commands().add(() -> world.stasis().move(channel, app, arguments.text("appArgs")));
        return Answer.noContent();
    }

    private Answer redirect(Arguments arguments) {
        Channel channel = lookup.ready(arguments);
        String endpoint = arguments.required("endpoint", "Required parameter 'endpoint' not provided.");
        int slash = endpoint.indexOf('/');
        if (slash < 0) {
            throw new AriProblem(422, "Endpoint parameter '" + endpoint + "' does not contain tech/resource");
        }
        String technology = endpoint.substring(0, slash);
        if (!technology.equals(channel.technology())) {
            throw new AriProblem(
                    422,
                    "Endpoint technology '" + technology + "' does not match channel technology '"
                            + channel.technology() + "'");
        }
        // A Local channel cannot be transferred by its technology: Asterisk accepts, and nothing comes of it.
        return Answer.noContent();
    }
}
