package io.github.arikit.testkit.internal.world;

import java.time.Duration;

/** Finds what comes of playing a media URI. */
final class MediaLibrary {
    private static final Duration REMOTE = Duration.ofSeconds(1);
    private static final Duration DIGIT = Duration.ofMillis(840);
    private static final Duration CHARACTER = Duration.ofMillis(690);

    private final Sounds sounds;
    private final StoredRecordings recordings;

    MediaLibrary(Sounds sounds, StoredRecordings recordings) {
        this.sounds = sounds;
        this.recordings = recordings;
    }

    Media find(String uri) {
        int colon = uri.indexOf(':');
        if (colon < 0) {
            return new Media.Vanishing();
        }
        String what = uri.substring(colon + 1);
        return switch (uri.substring(0, colon)) {
            case "sound" -> sound(what);
            case "recording" -> recording(what);
            case "digits", "number" -> new Media.Spoken(DIGIT.multipliedBy(what.length()));
            case "characters" -> new Media.Spoken(CHARACTER.multipliedBy(what.length()));
            case "tone" -> new Media.Endless();
            default -> new Media.Vanishing();
        };
    }

    private Media sound(String id) {
        if (id.startsWith("http://") || id.startsWith("https://")) {
            return new Media.Ending(REMOTE);
        }
        Duration length = sounds.length(id);
        return length == null ? new Media.Failing() : new Media.Ending(length);
    }

    private Media recording(String name) {
        StoredRecording recording = recordings.find(name);
        return recording == null ? new Media.Vanishing() : new Media.Ending(recording.length());
    }
}
