package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Bridge;
import io.github.arikit.testkit.internal.world.World;
import java.util.List;

/** The variables of a bridge; Asterisk has no event for them. */
final class BridgeVariables {
    private final BridgeLookup lookup;

    BridgeVariables(World world) {
        this.lookup = new BridgeLookup(world);
    }

    void register(Players players) {
        players.on("bridges.getBridgeVar", this::get);
        players.on("bridges.getBridgeVars", this::getAll);
        players.on("bridges.setBridgeVar", arguments -> set(arguments, List.of(VariableSetting.single(arguments))));
        players.on("bridges.setBridgeVars", arguments -> set(arguments, VariableSetting.required(arguments)));
    }

    private Answer get(Arguments arguments) {
        Bridge bridge = lookup.existing(arguments);
        String name = arguments.required("variable", "Variable name is required");
        return Answer.ok(Json.object("value", read(bridge, name)));
    }

    private Answer getAll(Arguments arguments) {
        Bridge bridge = lookup.existing(arguments);
        JsonObject values = new JsonObject();
        arguments.list("variables").forEach(name -> values.addProperty(name, read(bridge, name)));
        return Answer.ok(Json.object("variables", values));
    }

    private static String read(Bridge bridge, String name) {
        String value = bridge.variables().get(name);
        if (value == null) {
            throw new AriProblem(404, "Provided variable was not found");
        }
        return value;
    }

    private Answer set(Arguments arguments, List<VariableSetting> settings) {
        Bridge bridge = lookup.existing(arguments);
        settings.forEach(setting -> bridge.variables().set(setting.name(), setting.value(), setting.report()));
        return Answer.noContent();
    }
}
