package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.ChannelHistory;
import io.github.arikit.testkit.internal.event.EventObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened to the channels, the newest of them. To be used on the event loop only. */
public final class Histories implements EventObserver {
    private static final int LIMIT = 2_000;
    private static final String CHANNEL = "channel:";

    private final Bridges bridges;
    private final Map<String, RunningHistory> byChannel = new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RunningHistory> eldest) {
            return size() > LIMIT;
        }
    };

    Histories(Bridges bridges) {
        this.bridges = bridges;
    }

    /** Returns what has happened to a channel, or null if there never was one, or it is too long ago. */
    public @Nullable ChannelHistory find(String channelId) {
        RunningHistory history = byChannel.get(channelId);
        return history == null ? null : history.snapshot();
    }

    RunningHistory of(String channelId) {
        return byChannel.computeIfAbsent(channelId, RunningHistory::new);
    }

    @Override
    public void happened(String type, JsonObject details) {
        switch (type) {
            case "ChannelStateChange" -> answered(details.getAsJsonObject("channel"));
            case "ChannelCreated" -> created(details);
            case "StasisStart" ->
                channel(details).entered(details.get("application").getAsString());
            case "ChannelEnteredBridge" ->
                channel(details)
                        .bridged(details.getAsJsonObject("bridge").get("id").getAsString());
            case "ChannelDtmfReceived" ->
                channel(details).pressed(details.get("digit").getAsString());
            case "PlaybackStarted" -> media(details, false);
            case "PlaybackContinuing", "PlaybackFinished" -> media(details, true);
            case "RecordingStarted" -> recorded(details.getAsJsonObject("recording"));
            case "ChannelDestroyed" ->
                channel(details).ended(details.get("cause").getAsInt());
            default -> {
                // Nothing that a history tells.
            }
        }
    }

    private RunningHistory channel(JsonObject details) {
        return of(details.getAsJsonObject("channel").get("id").getAsString());
    }

    /** A channel has a history from its beginning, and some are born answered. */
    private void created(JsonObject details) {
        channel(details);
        answered(details.getAsJsonObject("channel"));
    }

    private void answered(JsonObject channel) {
        if (channel.get("state").getAsString().equals(ChannelState.UP.wire())) {
            of(channel.get("id").getAsString()).answered();
        }
    }

    private void media(JsonObject details, boolean ended) {
        JsonObject playback = details.getAsJsonObject("playback");
        String media = playback.get("media_uri").getAsString();
        boolean cutShort = playback.get("state").getAsString().equals("failed");
        for (String id : hearing(playback)) {
            RunningHistory history = of(id);
            if (!ended) {
                history.hears(media);
            } else if (!cutShort) {
                history.hasHeard(media);
            }
        }
    }

    private void recorded(JsonObject recording) {
        for (String id : hearing(recording)) {
            of(id).recorded(recording.get("name").getAsString());
        }
    }

    /** Returns the channels at a target: itself, or those in the bridge. */
    private List<String> hearing(JsonObject resource) {
        String target = resource.get("target_uri").getAsString();
        if (target.startsWith(CHANNEL)) {
            return List.of(target.substring(CHANNEL.length()));
        }
        Bridge bridge = bridges.find(target.substring(target.indexOf(':') + 1));
        return bridge == null
                ? List.of()
                : bridge.channels().stream().map(Channel::id).toList();
    }
}
