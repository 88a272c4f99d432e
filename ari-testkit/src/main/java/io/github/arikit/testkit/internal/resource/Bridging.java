package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.route.Reply;
import io.github.arikit.testkit.internal.world.Bridge;
import io.github.arikit.testkit.internal.world.BridgeType;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.World;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Bridges, and the channels that come and go. */
final class Bridging {
    private final World world;
    private final BridgeLookup lookup;

    Bridging(World world) {
        this.world = world;
        this.lookup = new BridgeLookup(world);
    }

    void register(Players players) {
        players.on(
                "bridges.list",
                arguments -> Answer.ok(Json.array(
                        world.bridges().all().stream().map(Bridge::json).toList())));
        players.on(
                "bridges.get", arguments -> Answer.ok(lookup.existing(arguments).json()));
        players.on("bridges.create", this::create);
        players.on("bridges.createWithId", this::create);
        players.on("bridges.destroy", this::destroy);
        players.onLater("bridges.addChannel", this::addChannel);
        players.onLater("bridges.removeChannel", this::removeChannel);
    }

    private Answer create(Arguments arguments) {
        Optional<String> wanted = Optional.of(arguments.path("bridgeId"))
                .filter(id -> !id.isEmpty())
                .or(() -> arguments.string("bridgeId"));
        if (wanted.isPresent() && world.bridges().find(wanted.get()) != null) {
            throw new AriProblem(409, "Bridge with id '" + wanted.get() + "' already exists");
        }
        BridgeType type = BridgeType.parse(arguments.text("type"));
        if (type == null) {
            throw new AriProblem(
                    500, "Unable to create bridge. Possible duplicate bridge id '" + wanted.orElse("(null)") + "'");
        }
        List<VariableSetting> variables = VariableSetting.optional(arguments);
        String id = wanted.orElseGet(() -> UUID.randomUUID().toString());
        Bridge bridge = world.bridges().create(id, arguments.text("name"), type);
        variables.forEach(variable -> bridge.variables().set(variable.name(), variable.value(), variable.report()));
        return Answer.ok(bridge.json());
    }

    private Answer destroy(Arguments arguments) {
        Bridge bridge = lookup.existing(arguments);
        world.liveRecordings().finish(bridge.topic());
        world.bridges().destroy(bridge);
        return Answer.noContent();
    }

    private void addChannel(Arguments arguments, Reply reply) {
        Bridge bridge = lookup.existing(arguments);
        each(lookup.channels(arguments), bridge, this::add, reply);
    }

    private void add(Bridge bridge, Channel channel) {
        // The bridge can have been destroyed while the channel was busy.
        if (world.bridges().find(bridge.id()) == bridge) {
            bridge.add(channel);
        }
    }

    private void removeChannel(Arguments arguments, Reply reply) {
        Bridge bridge = lookup.existing(arguments);
        List<Channel> channels = lookup.channels(arguments);
        if (channels.stream().anyMatch(channel -> channel.bridge() != bridge)) {
            throw new AriProblem(422, "Channel not in this bridge");
        }
        each(channels, bridge, Bridge::remove, reply);
    }

    /** Does something with each channel when the turn comes in the queue of each, and answers after the last. */
    private static void each(List<Channel> channels, Bridge bridge, BiConsumer<Bridge, Channel> action, Reply reply) {
        int[] left = {channels.size()};
        Reply afterLast = answer -> {
            if (--left[0] == 0) {
                reply.send(answer);
            }
        };
        channels.forEach(channel ->
                channel.commands().add(new Queued(() -> action.accept(bridge, channel), afterLast)));
    }
}
