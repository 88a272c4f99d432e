package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.route.Reply;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.ChannelState;
import io.github.arikit.testkit.internal.world.Dialing;
import io.github.arikit.testkit.internal.world.HangupCauses;
import io.github.arikit.testkit.internal.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The operations on a channel from its dialing to its hangup. */
final class ChannelCalling {
    private static final List<String> TRANSFER_STATES =
            List.of("channel_progress", "channel_answered", "channel_unavailable", "channel_declined");

    private final World world;
    private final ChannelLookup lookup;

    ChannelCalling(World world) {
        this.world = world;
        this.lookup = new ChannelLookup(world.channels());
    }

    void register(Players players) {
        players.on(
                "channels.list",
                arguments -> Answer.ok(Json.array(
                        world.channels().all().stream().map(Channel::json).toList())));
        players.on(
                "channels.get",
                arguments -> Answer.ok(lookup.existing(arguments).json()));
        players.on("channels.hangup", this::hangup);
        players.on("channels.dial", this::dial);
        players.onLater("channels.answer", this::answer);
        players.on("channels.ring", this::ring);
        players.on("channels.ringStop", this::ringStop);
        players.on("channels.progress", this::progress);
        players.on("channels.transfer_progress", this::transferProgress);
        players.on("channels.rtpstatistics", this::rtpStatistics);
    }

    private Answer hangup(Arguments arguments) {
        Channel channel = lookup.existing(arguments);
        world.hangups().request(channel, cause(arguments));
        return Answer.noContent();
    }

    private static int cause(Arguments arguments) {
        Optional<String> reason = arguments.string("reason");
        Optional<String> code = arguments.string("reason_code");
        if (reason.isPresent() && code.isPresent()) {
            throw new AriProblem(400, "The reason and reason_code can't both be specified");
        }
        if (code.isPresent()) {
            if (!code.get().matches("\\d{1,9}")) {
                throw new AriProblem(400, "Invalid reason for hangup reason code provided");
            }
            return Integer.parseInt(code.get());
        }
        Integer cause = reason.isPresent() ? HangupCauses.byReason(reason.get()) : (Integer) HangupCauses.NORMAL;
        if (cause == null) {
            throw new AriProblem(400, "Invalid reason for hangup reason provided");
        }
        return cause;
    }

    private Answer dial(Arguments arguments) {
        Channel channel = lookup.inStasis(arguments);
        String dialString = channel.dialString();
        if (channel.state() != ChannelState.DOWN || dialString == null || channel.dial() != null) {
            throw new AriProblem(409, "Channel is not in the 'Down' state");
        }
        Channel caller = arguments.string("caller").map(world.channels()::find).orElse(null);
        int seconds = arguments.integer("timeout", 0);
        Dialing dialing = Dialing.inStasis(caller, dialString, seconds > 0 ? Duration.ofSeconds(seconds) : null);
        channel.commands().add(() -> world.calls().dial(channel, dialing));
        return Answer.noContent();
    }

    private void answer(Arguments arguments, Reply reply) {
        Channel channel = lookup.ready(arguments);
        channel.commands().add(new Queued(() -> world.signals().answer(channel), reply));
    }

    private Answer ring(Arguments arguments) {
        Channel channel = lookup.ready(arguments);
        channel.commands().add(() -> world.signals().ring(channel));
        return Answer.noContent();
    }

    private Answer ringStop(Arguments arguments) {
        lookup.ready(arguments);
        return Answer.noContent();
    }

    private Answer progress(Arguments arguments) {
        Channel channel = lookup.ready(arguments);
        channel.commands().add(() -> world.signals().progress(channel));
        return Answer.noContent();
    }

    private Answer transferProgress(Arguments arguments) {
        lookup.inStasis(arguments);
        List<String> states = arguments.list("states");
        if (states.isEmpty()) {
            throw new AriProblem(400, "states must not be empty");
        }
        if (!TRANSFER_STATES.containsAll(states)) {
            throw new AriProblem(400, "Invalid states value");
        }
        // Nobody transfers on a Local channel, so nobody hears of the progress.
        return Answer.noContent();
    }

    private Answer rtpStatistics(Arguments arguments) {
        Channel channel = lookup.existing(arguments);
        if (!channel.technology().equals("UnicastRTP")) {
            throw new AriProblem(403, "Unsupported channel type");
        }
        throw new AriProblem(404, "RTP info not found");
    }
}
