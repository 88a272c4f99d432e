package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.EndpointStates;
import io.github.arikit.testkit.internal.world.Endpoints;
import io.github.arikit.testkit.internal.world.World;
import java.util.List;

/** The endpoints, and messages to them, which go nowhere. */
final class EndpointResource {
    private final Endpoints endpoints;
    private final EndpointStates states;

    EndpointResource(World world) {
        this.endpoints = world.endpoints();
        this.states = world.endpointStates();
    }

    void register(Players players) {
        players.on("endpoints.list", arguments -> answer(endpoints.all()));
        players.on("endpoints.listByTech", this::listByTech);
        players.on("endpoints.get", arguments -> Answer.ok(states.json(existing(arguments))));
        for (String operation : List.of("sendMessage", "refer")) {
            players.on("endpoints." + operation, this::deliver);
            players.on("endpoints." + operation + "ToEndpoint", this::deliverToEndpoint);
        }
    }

    private Answer answer(List<Endpoints.Endpoint> list) {
        return Answer.ok(Json.array(list.stream().map(states::json).toList()));
    }

    private Answer listByTech(Arguments arguments) {
        String technology = arguments.path("tech");
        if (endpoints.of(technology).isEmpty()) {
            throw new AriProblem(404, "No Endpoints found - invalid tech " + technology);
        }
        return answer(endpoints.of(technology));
    }

    private Endpoints.Endpoint existing(Arguments arguments) {
        Endpoints.Endpoint endpoint = endpoints.find(arguments.path("tech"), arguments.path("resource"));
        if (endpoint == null) {
            throw new AriProblem(404, "Endpoint not found");
        }
        return endpoint;
    }

    private Answer deliverToEndpoint(Arguments arguments) {
        checkVariables(arguments);
        existing(arguments);
        return Answer.accepted();
    }

    private Answer deliver(Arguments arguments) {
        String to = arguments.required("to", "To must be specified");
        checkVariables(arguments);
        if (endpoints.findByAddress(to) == null) {
            throw new AriProblem(404, "Endpoint not found");
        }
        return Answer.accepted();
    }

    private static void checkVariables(Arguments arguments) {
        for (JsonElement value : arguments.object("variables").asMap().values()) {
            if (!(value instanceof JsonPrimitive text) || !text.isString()) {
                throw new AriProblem(400, "Only string values in the 'variables' object allowed");
            }
        }
    }
}
