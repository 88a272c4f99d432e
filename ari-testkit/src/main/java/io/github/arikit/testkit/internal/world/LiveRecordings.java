package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.event.Topic;
import io.github.arikit.testkit.internal.time.Timeline;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recordings that are queued or running. */
public final class LiveRecordings {
    private final Timeline timeline;
    private final EventWriter events;
    private final StoredRecordings stored;
    private final Map<String, LiveRecording> byName = new LinkedHashMap<>();

    LiveRecordings(Timeline timeline, EventWriter events, StoredRecordings stored) {
        this.timeline = timeline;
        this.events = events;
        this.stored = stored;
    }

    /** Returns the recording of this name, or null. */
    public @Nullable LiveRecording find(String name) {
        return byName.get(name);
    }

    /** Queues a recording. */
    public LiveRecording record(RecordingOptions options, MediaTarget target) {
        LiveRecording recording = new LiveRecording(options, target, events, timeline, this::over);
        byName.put(options.name(), recording);
        timeline.soon(() -> target.commands().add(recording));
        return recording;
    }

    /** Reports a recording as failed that cannot begin. */
    public LiveRecording fail(RecordingOptions options, MediaTarget target, String cause) {
        LiveRecording recording = new LiveRecording(options, target, events, timeline, this::over);
        timeline.soon(() -> recording.fail(cause));
        return recording;
    }

    /** Ends the recordings of something that goes away. */
    public void finish(Topic topic) {
        List.copyOf(byName.values()).stream()
                .filter(recording -> recording.target().topic().equals(topic))
                .forEach(recording -> recording.finish(true));
    }

    /** Ends the recordings of a channel that end with this key. */
    void received(Channel channel, char digit) {
        for (LiveRecording recording : List.copyOf(byName.values())) {
            boolean here = recording.target().topic().equals(channel.topic());
            if (here
                    && recording.isRunning()
                    && recording.options().terminators().indexOf(digit) >= 0) {
                recording.finish(true);
            }
        }
    }

    private void over(LiveRecording recording, @Nullable Duration length) {
        RecordingOptions options = recording.options();
        byName.remove(options.name(), recording);
        if (length != null) {
            StoredRecording before = options.append() ? stored.find(options.name()) : null;
            Duration whole = before == null ? length : length.plus(before.length());
            stored.store(new StoredRecording(options.name(), options.format(), whole));
        }
    }
}
