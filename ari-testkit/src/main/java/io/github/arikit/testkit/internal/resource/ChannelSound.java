package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.CommandQueue;
import io.github.arikit.testkit.internal.world.DtmfTones;
import io.github.arikit.testkit.internal.world.World;
import java.time.Duration;
import java.util.List;

/** The operations that let the other side hear something, or nothing. Only keys have a consequence that can be seen. */
final class ChannelSound {
    private static final int DEFAULT_MS = 100;

    private final World world;
    private final ChannelLookup lookup;

    ChannelSound(World world) {
        this.world = world;
        this.lookup = new ChannelLookup(world.channels());
    }

    void register(Players players) {
        players.on("channels.sendDTMF", this::sendDtmf);
        players.on("channels.mute", this::mute);
        players.on("channels.unmute", this::mute);
        for (String silent : List.of("hold", "unhold", "startMoh", "stopMoh", "startSilence", "stopSilence")) {
            players.on("channels." + silent, this::accept);
        }
    }

    private Answer sendDtmf(Arguments arguments) {
        Channel channel = lookup.ready(arguments);
        String digits = arguments.required("dtmf", "DTMF is required");
        DtmfTones tones = new DtmfTones(
                digits,
                Duration.ofMillis(arguments.integer("duration", DEFAULT_MS)),
                Duration.ofMillis(arguments.integer("between", DEFAULT_MS)));
        Duration before = Duration.ofMillis(arguments.integer("before", 0));
        Duration after = Duration.ofMillis(arguments.integer("after", 0));
        CommandQueue.Command command = done -> world.timeline()
                .after(
                        before,
                        () -> world.signals()
                                .dtmf(channel, tones, () -> world.timeline().after(after, done)));
        channel.commands().add(command);
        return Answer.noContent();
    }

    private Answer mute(Arguments arguments) {
        lookup.ready(arguments);
        String direction = arguments.required("direction", "Direction is required");
        if (!List.of("in", "out", "both").contains(direction)) {
            throw new AriProblem(400, "Invalid direction specified");
        }
        return Answer.noContent();
    }

    private Answer accept(Arguments arguments) {
        lookup.ready(arguments);
        return Answer.noContent();
    }
}
