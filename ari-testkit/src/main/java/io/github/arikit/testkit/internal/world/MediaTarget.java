package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.event.Topic;

/**
 * What can be played to and recorded: a channel or a bridge.
 *
 * @param uri how playbacks and recordings name it
 * @param topic what their events are about
 * @param commands where they wait for their turn
 */
public record MediaTarget(String uri, Topic topic, CommandQueue commands) {

    /** Returns a channel as a target. */
    public static MediaTarget of(Channel channel) {
        return new MediaTarget("channel:" + channel.id(), channel.topic(), channel.commands());
    }

    /** Returns a bridge as a target of playbacks. */
    public static MediaTarget playingTo(Bridge bridge) {
        return new MediaTarget("bridge:" + bridge.id(), bridge.topic(), bridge.announcements());
    }

    /** Returns a bridge as a target of recordings, which do not wait for playbacks. */
    public static MediaTarget recording(Bridge bridge) {
        return new MediaTarget("bridge:" + bridge.id(), bridge.topic(), new CommandQueue());
    }
}
