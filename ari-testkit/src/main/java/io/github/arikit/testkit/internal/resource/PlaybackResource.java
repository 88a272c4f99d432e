package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.PlaybackRun;
import io.github.arikit.testkit.internal.world.Playbacks;
import io.github.arikit.testkit.internal.world.World;
import java.util.Arrays;
import java.util.Locale;

/** The playbacks. */
final class PlaybackResource {
    private final Playbacks playbacks;

    PlaybackResource(World world) {
        this.playbacks = world.playbacks();
    }

    void register(Players players) {
        players.on(
                "playbacks.get",
                arguments -> Answer.ok(existing(arguments).playback().json()));
        players.on("playbacks.stop", this::stop);
        players.on("playbacks.control", this::control);
    }

    private PlaybackRun existing(Arguments arguments) {
        PlaybackRun playback = playbacks.find(arguments.path("playbackId"));
        if (playback == null) {
            throw new AriProblem(404, "Playback not found");
        }
        return playback;
    }

    private Answer stop(Arguments arguments) {
        PlaybackRun playback = existing(arguments);
        refuseWhileSpeaking(playback, "stop");
        playback.stop();
        return Answer.noContent();
    }

    private Answer control(Arguments arguments) {
        PlaybackRun playback = existing(arguments);
        String operation = arguments.required("operation", "Missing operation");
        PlaybackRun.Control control = Arrays.stream(PlaybackRun.Control.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(operation))
                .findFirst()
                .orElseThrow(() -> new AriProblem(400, "Invalid operation " + operation));
        refuseWhileSpeaking(playback, operation);
        if (!playback.control(control)) {
            throw new AriProblem(409, "Can only " + operation + " while media is playing");
        }
        return Answer.noContent();
    }

    private static void refuseWhileSpeaking(PlaybackRun playback, String operation) {
        if (playback.isSpeaking()) {
            throw new AriProblem(500, "Could not " + operation + " playback");
        }
    }
}
