package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.json.Json;
import java.util.List;

/** A playback: its list of media, and how far it is. */
public final class Playback {
    private final String id;
    private final List<String> media;
    private final String language;
    private final MediaTarget target;
    private final EventWriter events;
    private int index;
    private String state = "queued";

    Playback(String id, List<String> media, String language, MediaTarget target, EventWriter events) {
        this.id = id;
        this.media = List.copyOf(media);
        this.language = language;
        this.target = target;
        this.events = events;
    }

    String current() {
        return media.get(index);
    }

    boolean hasNext() {
        return index < media.size() - 1;
    }

    void next() {
        index++;
    }

    void state(String newState) {
        state = newState;
    }

    void publish(String event) {
        events.publish(event, Json.object("playback", json()), target.topic());
    }

    /** Returns it as the Playback model. */
    public JsonObject json() {
        return Json.object(
                "id",
                id,
                "media_uri",
                current(),
                "next_media_uri",
                hasNext() ? media.get(index + 1) : null,
                "target_uri",
                target.uri(),
                "language",
                language,
                "state",
                state);
    }
}
