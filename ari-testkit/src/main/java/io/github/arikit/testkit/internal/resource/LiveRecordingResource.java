package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.LiveRecording;
import io.github.arikit.testkit.internal.world.LiveRecordings;
import io.github.arikit.testkit.internal.world.World;

/** The recordings that go on. */
final class LiveRecordingResource {
    private final LiveRecordings recordings;

    LiveRecordingResource(World world) {
        this.recordings = world.liveRecordings();
    }

    void register(Players players) {
        players.on(
                "recordings.getLive", arguments -> Answer.ok(existing(arguments).json()));
        players.on("recordings.cancel", arguments -> finish(arguments, false));
        players.on("recordings.stop", arguments -> finish(arguments, true));
        players.on("recordings.pause", arguments -> pause(arguments, true));
        players.on("recordings.unpause", arguments -> pause(arguments, false));
        players.on("recordings.mute", this::mute);
        players.on("recordings.unmute", this::mute);
    }

    private LiveRecording existing(Arguments arguments) {
        LiveRecording recording = recordings.find(arguments.path("recordingName"));
        if (recording == null) {
            throw new AriProblem(404, "Recording not found");
        }
        return recording;
    }

    private LiveRecording running(Arguments arguments) {
        LiveRecording recording = existing(arguments);
        if (!recording.isRunning()) {
            throw new AriProblem(409, "Recording not in session");
        }
        return recording;
    }

    private Answer finish(Arguments arguments, boolean keep) {
        existing(arguments).finish(keep);
        return Answer.noContent();
    }

    private Answer pause(Arguments arguments, boolean pause) {
        running(arguments).pause(pause);
        return Answer.noContent();
    }

    private Answer mute(Arguments arguments) {
        running(arguments);
        return Answer.noContent();
    }
}
