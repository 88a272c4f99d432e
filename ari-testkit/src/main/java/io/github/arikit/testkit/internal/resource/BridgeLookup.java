package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.world.Bridge;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.World;
import java.util.ArrayList;
import java.util.List;

/** Finds what a request on a bridge is about, or ends the request with the error that Asterisk has for it. */
final class BridgeLookup {
    private final World world;

    BridgeLookup(World world) {
        this.world = world;
    }

    Bridge existing(Arguments arguments) {
        Bridge bridge = world.bridges().find(arguments.path("bridgeId"));
        if (bridge == null) {
            throw new AriProblem(404, "Bridge not found");
        }
        return bridge;
    }

    /** Returns the channels that the request names: all of them, or none if one is unknown. */
    List<Channel> channels(Arguments arguments) {
        List<Channel> channels = new ArrayList<>();
        for (String id : arguments.list("channel")) {
            Channel channel = world.channels().find(id);
            if (channel == null) {
                throw new AriProblem(400, "Channel not found");
            }
            if (channel.application() == null) {
                throw new AriProblem(422, "Channel not in Stasis application");
            }
            channels.add(channel);
        }
        if (channels.isEmpty()) {
            throw new AriProblem(400, "Missing parameter channel");
        }
        return channels;
    }
}
