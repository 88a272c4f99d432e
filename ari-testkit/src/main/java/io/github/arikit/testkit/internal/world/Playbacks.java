package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.time.Timeline;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The playbacks that are queued or running. */
public final class Playbacks {
    private final Timeline timeline;
    private final EventWriter events;
    private final MediaLibrary library;
    private final Map<String, PlaybackRun> byId = new HashMap<>();

    Playbacks(Timeline timeline, EventWriter events, MediaLibrary library) {
        this.timeline = timeline;
        this.events = events;
        this.library = library;
    }

    /** Returns the playback with this id, or null. */
    public @Nullable PlaybackRun find(String id) {
        return byId.get(id);
    }

    /** Queues a playback; Asterisk lets two of them have the same id, and knows the later one by it. */
    public Playback play(
            String id, List<String> media, String language, MediaTarget target, Duration offset, Duration skip) {
        Playback playback = new Playback(id, media, language, target, events);
        PlaybackRun[] run = new PlaybackRun[1];
        run[0] = new PlaybackRun(playback, library, timeline, offset, skip, () -> byId.remove(id, run[0]));
        byId.put(id, run[0]);
        timeline.soon(() -> target.commands().add(run[0]));
        return playback;
    }
}
