package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Bridge;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.MediaTarget;
import io.github.arikit.testkit.internal.world.World;

/** What is played, recorded and shown in bridges. */
final class BridgeMedia {
    private final World world;
    private final BridgeLookup lookup;
    private final MediaRequests media;

    BridgeMedia(World world) {
        this.world = world;
        this.lookup = new BridgeLookup(world);
        this.media = new MediaRequests(world);
    }

    void register(Players players) {
        players.on("bridges.play", this::play);
        players.on("bridges.playWithId", this::play);
        players.on("bridges.record", this::record);
        players.on("bridges.startMoh", this::startMoh);
        players.on("bridges.stopMoh", this::stopMoh);
        players.on("bridges.setVideoSource", this::setVideoSource);
        players.on("bridges.clearVideoSource", this::clearVideoSource);
    }

    private Answer play(Arguments arguments) {
        Bridge bridge = lookup.existing(arguments);
        if (arguments.list("media").isEmpty()) {
            throw new AriProblem(Answer.allocationFailed());
        }
        return media.play(arguments, MediaTarget.playingTo(bridge));
    }

    private Answer record(Arguments arguments) {
        return media.record(arguments, MediaTarget.recording(lookup.existing(arguments)), null);
    }

    private Answer startMoh(Arguments arguments) {
        lookup.existing(arguments).music(true);
        return Answer.noContent();
    }

    private Answer stopMoh(Arguments arguments) {
        if (!lookup.existing(arguments).music(false)) {
            throw new AriProblem(409, "Bridge isn't playing music");
        }
        return Answer.noContent();
    }

    private Answer setVideoSource(Arguments arguments) {
        Bridge bridge = lookup.existing(arguments);
        Channel channel = world.channels().find(arguments.path("channelId"));
        if (channel == null) {
            throw new AriProblem(400, "Channel not found");
        }
        if (channel.bridge() != bridge) {
            throw new AriProblem(422, "Channel not in this bridge");
        }
        bridge.showVideoOf(channel.id());
        return Answer.noContent();
    }

    private Answer clearVideoSource(Arguments arguments) {
        // Asterisk accepts this and goes on showing the same channel.
        lookup.existing(arguments);
        return Answer.noContent();
    }
}
