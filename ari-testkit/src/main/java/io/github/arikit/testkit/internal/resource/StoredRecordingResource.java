package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.SilentAudio;
import io.github.arikit.testkit.internal.world.StoredRecording;
import io.github.arikit.testkit.internal.world.StoredRecordings;
import io.github.arikit.testkit.internal.world.World;

/** The recordings that are finished. */
final class StoredRecordingResource {
    private final StoredRecordings recordings;

    StoredRecordingResource(World world) {
        this.recordings = world.storedRecordings();
    }

    void register(Players players) {
        players.on(
                "recordings.listStored",
                arguments -> Answer.ok(Json.array(
                        recordings.all().stream().map(StoredRecording::json).toList())));
        players.on(
                "recordings.getStored",
                arguments -> Answer.ok(existing(arguments).json()));
        players.on("recordings.deleteStored", this::delete);
        players.on("recordings.copyStored", this::copy);
        players.on("recordings.getStoredFile", this::file);
    }

    private StoredRecording existing(Arguments arguments) {
        StoredRecording recording = recordings.find(arguments.path("recordingName"));
        if (recording == null) {
            throw new AriProblem(404, "Recording not found");
        }
        return recording;
    }

    private Answer delete(Arguments arguments) {
        recordings.remove(existing(arguments).name());
        return Answer.noContent();
    }

    private Answer copy(Arguments arguments) {
        StoredRecording recording = existing(arguments);
        String name = arguments.required("destinationRecordingName", "Invalid destination recording name");
        if (recordings.find(name) != null) {
            throw new AriProblem(409, "A recording with the same name already exists on the system");
        }
        StoredRecording copy = new StoredRecording(name, recording.format(), recording.length());
        recordings.store(copy);
        return Answer.ok(copy.json());
    }

    private Answer file(Arguments arguments) {
        StoredRecording recording = existing(arguments);
        return Answer.file(SilentAudio.contentType(recording), SilentAudio.file(recording));
    }
}
