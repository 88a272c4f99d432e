package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.route.Reply;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.World;
import java.util.List;

/** The variables of a channel, and the few dialplan functions that the double can read. */
final class ChannelVariables {
    private final World world;
    private final ChannelLookup lookup;

    ChannelVariables(World world) {
        this.world = world;
        this.lookup = new ChannelLookup(world.channels());
    }

    void register(Players players) {
        players.on("channels.getChannelVar", this::get);
        players.on("channels.getChannelVars", this::getAll);
        players.onLater("channels.setChannelVar", this::set);
        players.onLater("channels.setChannelVars", this::setAll);
    }

    private Answer get(Arguments arguments) {
        Channel channel = channel(arguments);
        String name = arguments.required("variable", "Variable name is required");
        return Answer.ok(Json.object("value", read(channel, name)));
    }

    private Answer getAll(Arguments arguments) {
        Channel channel = channel(arguments);
        JsonObject values = new JsonObject();
        arguments.list("variables").forEach(name -> values.addProperty(name, read(channel, name)));
        return Answer.ok(Json.object("variables", values));
    }

    private Channel channel(Arguments arguments) {
        Channel channel = world.channels().find(arguments.path("channelId"));
        if (channel == null) {
            throw new AriProblem(404, "Provided channel was not found");
        }
        return channel;
    }

    private static String read(Channel channel, String name) {
        String value = name.endsWith(")")
                ? function(channel, name)
                : channel.variables().get(name);
        if (value == null) {
            throw new AriProblem(404, "Provided variable was not found");
        }
        return value;
    }

    private static String function(Channel channel, String call) {
        return switch (call) {
            case "CHANNEL(name)" -> channel.name();
            case "CHANNEL(state)" -> channel.state().wire();
            case "CHANNEL(language)" -> "en";
            case "CHANNEL(uniqueid)" -> channel.id();
            case "CALLERID(name)" -> channel.caller().name();
            case "CALLERID(num)" -> channel.caller().number();
            default -> throw new AriProblem(500, "Unable to read provided function");
        };
    }

    private void set(Arguments arguments, Reply reply) {
        set(arguments, List.of(VariableSetting.single(arguments)), reply);
    }

    private void setAll(Arguments arguments, Reply reply) {
        set(arguments, VariableSetting.required(arguments), reply);
    }

    private void set(Arguments arguments, List<VariableSetting> settings, Reply reply) {
        Channel channel = lookup.inStasis(arguments);
        if (settings.stream().anyMatch(setting -> setting.name().endsWith(")"))) {
            throw new AriProblem(501, "Double: setting dialplan functions is not played yet");
        }
        channel.commands()
                .add(new Queued(
                        () -> settings.forEach(setting ->
                                world.channelEvents().set(channel, setting.name(), setting.value(), setting.report())),
                        reply));
    }
}
