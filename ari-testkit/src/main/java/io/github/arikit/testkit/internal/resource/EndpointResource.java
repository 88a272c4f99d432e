package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Endpoints;
import io.github.arikit.testkit.internal.world.World;
import java.util.List;

/** The endpoints, and messages to them, which go nowhere. */
final class EndpointResource {
    private final Endpoints endpoints;

    EndpointResource(World world) {
        this.endpoints = world.endpoints();
    }

    void register(Players players) {
        players.on("endpoints.list", arguments -> answer(endpoints.all()));
        players.on("endpoints.listByTech", this::listByTech);
        players.on("endpoints.get", arguments -> Answer.ok(existing(arguments).json()));
        players.on("endpoints.sendMessage", this::sendMessage);
        players.on("endpoints.sendMessageToEndpoint", this::sendMessageToEndpoint);
    }

    private static Answer answer(List<Endpoints.Endpoint> list) {
        return Answer.ok(Json.array(list.stream().map(Endpoints.Endpoint::json).toList()));
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

    private Answer sendMessage(Arguments arguments) {
        String to = arguments.required("to", "To must be specified");
        arguments.required("from", "From must be specified");
        if (endpoints.findByAddress(to) == null) {
            throw new AriProblem(404, "Endpoint not found");
        }
        return Answer.accepted();
    }

    private Answer sendMessageToEndpoint(Arguments arguments) {
        existing(arguments);
        arguments.required("from", "From must be specified");
        return Answer.accepted();
    }
}
