package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.DeviceStates;
import io.github.arikit.testkit.internal.world.World;

/** The device states. */
final class DeviceStateResource {
    private static final String SETTABLE = "NOT_INUSE|INUSE|BUSY|INVALID|UNAVAILABLE|RINGING|RINGINUSE|ONHOLD";

    private final DeviceStates states;

    DeviceStateResource(World world) {
        this.states = world.deviceStates();
    }

    void register(Players players) {
        players.on("deviceStates.list", arguments -> Answer.ok(Json.array(states.list())));
        players.on("deviceStates.get", arguments -> Answer.ok(states.json(arguments.path("deviceName"))));
        players.on("deviceStates.update", this::update);
        players.on("deviceStates.delete", this::delete);
    }

    private String controlled(Arguments arguments) {
        String name = arguments.path("deviceName");
        if (!states.isControlled(name)) {
            throw new AriProblem(409, "Uncontrolled device specified");
        }
        return name;
    }

    private Answer update(Arguments arguments) {
        String name = controlled(arguments);
        String state = arguments.text("deviceState");
        if (!state.matches(SETTABLE)) {
            throw new AriProblem(500, "Unknown device");
        }
        states.set(name, state);
        return Answer.noContent();
    }

    private Answer delete(Arguments arguments) {
        states.remove(controlled(arguments));
        return Answer.noContent();
    }
}
