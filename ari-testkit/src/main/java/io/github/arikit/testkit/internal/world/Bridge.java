package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.core.json.AriTime;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.event.Topic;
import io.github.arikit.testkit.internal.json.Json;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A bridge, and the channels in it. */
public final class Bridge {
    private static final String PEER = "BRIDGEPEER";

    private final String id;
    private final String name;
    private final BridgeType type;
    private final Instant creationTime;
    private final EventWriter events;
    private final ChannelEvents channelEvents;
    private final Set<Channel> channels = new LinkedHashSet<>();
    private final Variables variables = new Variables();
    private final CommandQueue announcements = new CommandQueue();
    private @Nullable String videoSource;
    private boolean music;

    Bridge(
            String id,
            String name,
            BridgeType type,
            Instant creationTime,
            EventWriter events,
            ChannelEvents channelEvents) {
        this.id = id;
        this.name = name;
        this.type = type;
        this.creationTime = creationTime;
        this.events = events;
        this.channelEvents = channelEvents;
    }

    /** Returns its id. */
    public String id() {
        return id;
    }

    /** Returns the topic of its events. */
    public Topic topic() {
        return Topic.bridge(id);
    }

    /** Returns its variables. */
    public Variables variables() {
        return variables;
    }

    /** Returns the playbacks that wait for their turn. */
    public CommandQueue announcements() {
        return announcements;
    }

    /** Returns the channels in it, in the order in which they came. */
    public List<Channel> channels() {
        return List.copyOf(channels);
    }

    /** Takes a channel in, out of the bridge that it is in, be it this one. */
    public void add(Channel channel) {
        Bridge before = channel.bridge();
        if (before != null) {
            before.remove(channel);
        }
        channels.add(channel);
        channel.bridge(this);
        if (channel.application() != null) {
            channel.application().subscriptions().add(topic());
        }
        publish("ChannelEnteredBridge", channel);
        introduceEach();
    }

    private void introduceEach() {
        if (channels.size() > 1) {
            for (Channel channel : channels()) {
                String others = channels.stream()
                        .filter(other -> other != channel)
                        .map(Channel::name)
                        .collect(Collectors.joining(","));
                channelEvents.set(channel, PEER, others, false);
            }
        }
    }

    /** Lets a channel go, and with it the subscription that came with it. */
    public void remove(Channel channel) {
        if (channels.contains(channel)) {
            drop(channel);
            if (channel.application() != null) {
                channel.application().subscriptions().remove(topic());
            }
        }
    }

    /** Loses a channel that hangs up; its application stays subscribed, as in Asterisk. */
    void drop(Channel channel) {
        if (channels.remove(channel)) {
            channel.bridge(null);
            if (channel.variables().get(PEER) != null) {
                channelEvents.set(channel, PEER, "", false);
            }
            if (channel.id().equals(videoSource)) {
                showVideoOf(null);
            }
            publish("ChannelLeftBridge", channel);
        }
    }

    /** Starts or stops the music, and tells whether there was music before. */
    public boolean music(boolean play) {
        boolean before = music;
        music = play;
        return before;
    }

    /** Shows the video of this channel to all; null shows whoever talks. */
    public void showVideoOf(@Nullable String channelId) {
        String before = videoSource;
        videoSource = channelId;
        events.publish(
                "BridgeVideoSourceChanged", Json.object("bridge", json(), "old_video_source_id", before), topic());
    }

    private void publish(String event, Channel channel) {
        events.publish(event, Json.object("bridge", json(), "channel", channel.json()), topic());
    }

    /** Returns it as the Bridge model. */
    public JsonObject json() {
        return Json.object(
                "id",
                id,
                "technology",
                type.technology(channels.size()),
                "bridge_type",
                type.isHolding() ? "holding" : "mixing",
                "bridge_class",
                "stasis",
                "creator",
                "Stasis",
                "name",
                name,
                "channels",
                channels.stream().map(Channel::id).sorted().toList(),
                "creationtime",
                AriTime.format(creationTime),
                "video_mode",
                videoSource == null ? type.videoMode() : "single",
                "video_source_id",
                videoSource,
                "bridgevars",
                variables.reported());
    }
}
