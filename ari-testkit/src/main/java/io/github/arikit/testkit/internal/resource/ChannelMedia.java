package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.MediaTarget;
import io.github.arikit.testkit.internal.world.World;

/** {@code channels.play} and {@code channels.record}. */
final class ChannelMedia {
    private final ChannelLookup lookup;
    private final MediaRequests media;

    ChannelMedia(World world) {
        this.lookup = new ChannelLookup(world.channels());
        this.media = new MediaRequests(world);
    }

    void register(Players players) {
        players.on("channels.play", this::play);
        players.on("channels.playWithId", this::play);
        players.on("channels.record", this::record);
    }

    private Answer play(Arguments arguments) {
        Channel channel = lookup.ready(arguments);
        if (arguments.list("media").isEmpty()) {
            throw new AriProblem(500, "Failed to queue media for playback");
        }
        return media.play(arguments, MediaTarget.of(channel));
    }

    private Answer record(Arguments arguments) {
        Channel channel = lookup.inStasis(arguments);
        String failure = channel.bridge() == null ? null : "Cannot record channel while in bridge";
        return media.record(arguments, MediaTarget.of(channel), failure);
    }
}
