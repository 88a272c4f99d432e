package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.ChannelHistory;
import io.github.arikit.testkit.internal.time.Timeline;
import java.util.concurrent.CompletableFuture;

/** Calls endpoints, where things are done as scripted. */
final class Phones {
    private final Timeline timeline;
    private final Channels channels;
    private final Histories histories;
    private final FarEnd farEnd;

    Phones(Timeline timeline, Channels channels, Histories histories, FarEnd farEnd) {
        this.timeline = timeline;
        this.channels = channels;
        this.histories = histories;
        this.farEnd = farEnd;
    }

    /** Makes a channel to an endpoint, which does not hear of it before it is dialed. */
    Channel create(PhoneAddress address, String id) {
        Endpoints.Endpoint endpoint = address.endpoint();
        Channel channel = channels.create(
                id,
                endpoint.id() + "-" + channels.newSuffix(),
                ChannelState.DOWN,
                DialplanPlace.start("default", "s"),
                endpoint);
        channel.dialString(address.text());
        return channel;
    }

    /** Lets the endpoint of a channel begin to do what it is scripted to do. */
    void ring(Channel channel, Endpoints.Endpoint endpoint) {
        CompletableFuture<ChannelHistory> end = new CompletableFuture<>();
        RunningHistory history = histories.of(channel.id());
        CallerRun run = new CallerRun(channel, history, endpoint.script(), farEnd, end);
        endpoint.called(channel.id(), end);
        timeline.soon(() -> {
            history.listen(run::look);
            run.look();
        });
    }
}
