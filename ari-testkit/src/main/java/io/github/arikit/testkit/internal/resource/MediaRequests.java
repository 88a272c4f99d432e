package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.PercentCoding;
import io.github.arikit.testkit.internal.world.LiveRecording;
import io.github.arikit.testkit.internal.world.MediaTarget;
import io.github.arikit.testkit.internal.world.Playback;
import io.github.arikit.testkit.internal.world.RecordingOptions;
import io.github.arikit.testkit.internal.world.World;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What channels and bridges have in common when something is played or recorded. */
final class MediaRequests {
    private static final int DEFAULT_SKIP_MS = 3000;

    private final World world;

    MediaRequests(World world) {
        this.world = world;
    }

    Answer play(Arguments arguments, MediaTarget target) {
        String id = Optional.of(arguments.path("playbackId"))
                .filter(given -> !given.isEmpty())
                .or(() -> arguments.string("playbackId"))
                .orElseGet(() -> UUID.randomUUID().toString());
        Playback playback = world.playbacks()
                .play(
                        id,
                        arguments.list("media"),
                        arguments.string("lang").orElse("en"),
                        target,
                        Duration.ofMillis(arguments.integer("offsetms", 0)),
                        Duration.ofMillis(arguments.integer("skipms", DEFAULT_SKIP_MS)));
        return Answer.created("playbacks/" + PercentCoding.encode(id), playback.json());
    }

    Answer record(Arguments arguments, MediaTarget target, @Nullable String failure) {
        RecordingOptions options = options(arguments);
        String ifExists = arguments.string("ifExists").orElse("fail");
        boolean stored = world.storedRecordings().find(options.name()) != null;
        if (world.liveRecordings().find(options.name()) != null || stored && ifExists.equals("fail")) {
            throw new AriProblem(409, "Recording '" + options.name() + "' already exists and can not be overwritten");
        }
        LiveRecording recording = failure == null
                ? world.liveRecordings().record(options, target)
                : world.liveRecordings().fail(options, target, failure);
        return Answer.created("recordings/live/" + PercentCoding.encode(options.name()), recording.json());
    }

    private static RecordingOptions options(Arguments arguments) {
        String name = arguments.text("name");
        if (name.isEmpty() || name.contains("../")) {
            throw new AriProblem(500, "Error parsing request");
        }
        String format = arguments.text("format");
        if (!RecordingOptions.knowsFormat(format)) {
            throw new AriProblem(422, "specified format is unknown on this system");
        }
        int limit = seconds(arguments, "maxDurationSeconds", "max_duration_seconds");
        int silence = seconds(arguments, "maxSilenceSeconds", "max_silence_seconds");
        // Nothing is ever heard, so silence ends a recording as early as it may.
        int shorter = limit == 0 || silence == 0 ? Math.max(limit, silence) : Math.min(limit, silence);
        return new RecordingOptions(
                name,
                format,
                shorter == 0 ? null : Duration.ofSeconds(shorter),
                silence > 0,
                terminators(arguments.string("terminateOn").orElse("none")),
                ifExists(arguments).equals("append"));
    }

    private static int seconds(Arguments arguments, String name, String words) {
        int seconds = arguments.integer(name, 0);
        if (seconds < 0) {
            throw new AriProblem(400, words + " cannot be negative");
        }
        return seconds;
    }

    private static String ifExists(Arguments arguments) {
        String ifExists = arguments.string("ifExists").orElse("fail");
        if (!ifExists.matches("fail|overwrite|append")) {
            throw new AriProblem(400, "ifExists invalid");
        }
        return ifExists;
    }

    private static String terminators(String terminateOn) {
        return switch (terminateOn) {
            case "none" -> "";
            case "any" -> "0123456789*#ABCD";
            case "*", "#" -> terminateOn;
            default -> throw new AriProblem(400, "terminateOn invalid");
        };
    }
}
