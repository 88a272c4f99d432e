package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.ChannelState;
import io.github.arikit.testkit.internal.world.Channels;

/** Finds the channel that a request is about, or ends the request with the error that Asterisk has for it. */
final class ChannelLookup {
    private final Channels channels;

    ChannelLookup(Channels channels) {
        this.channels = channels;
    }

    /** Returns the channel, if it exists. */
    Channel existing(Arguments arguments) {
        Channel channel = channels.find(arguments.path("channelId"));
        if (channel == null) {
            throw new AriProblem(404, "Channel not found");
        }
        return channel;
    }

    /** Returns the channel, if an application has it. */
    Channel inStasis(Arguments arguments) {
        Channel channel = existing(arguments);
        if (channel.application() == null) {
            throw new AriProblem(409, "Channel not in Stasis application");
        }
        return channel;
    }

    /** Returns the channel, if an application has it, and it has not been dialed to no answer yet. */
    Channel ready(Arguments arguments) {
        Channel channel = inStasis(arguments);
        if (channel.state() == ChannelState.DOWN || channel.state() == ChannelState.RINGING) {
            throw new AriProblem(412, "Channel in invalid state");
        }
        return channel;
    }
}
