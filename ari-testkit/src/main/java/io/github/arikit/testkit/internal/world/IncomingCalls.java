package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.ChannelHistory;
import io.github.arikit.testkit.internal.time.Timeline;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Brings callers in from outside, and lets them do what they are scripted to do. */
public final class IncomingCalls {
    private final Timeline timeline;
    private final Channels channels;
    private final ScriptRunner scripts;
    private final Endpoints endpoints;
    private final FarEnd farEnd;
    private final Histories histories;

    IncomingCalls(
            Timeline timeline,
            Channels channels,
            ScriptRunner scripts,
            Endpoints endpoints,
            FarEnd farEnd,
            Histories histories) {
        this.timeline = timeline;
        this.channels = channels;
        this.scripts = scripts;
        this.endpoints = endpoints;
        this.farEnd = farEnd;
        this.histories = histories;
    }

    /** Lets somebody call an extension, and returns the id of the channel; {@code end} gets what has happened to it. */
    public String place(String extension, Party caller, List<CallerStep> steps, CompletableFuture<ChannelHistory> end) {
        String endpoint = caller.number().isEmpty() ? "anonymous" : caller.number();
        Channel channel = channels.create(
                channels.newId(),
                "PJSIP/" + endpoint + "-" + channels.newSuffix(),
                ChannelState.RING,
                DialplanPlace.start("default", extension),
                endpoints.find("PJSIP", endpoint));
        channel.caller(caller);
        RunningHistory history = histories.of(channel.id());
        CallerRun run = new CallerRun(channel, history, steps, farEnd, end);
        timeline.soon(() -> {
            history.listen(run::look);
            scripts.run(channel);
            run.look();
        });
        return channel.id();
    }

    /** Hangs up from outside; does nothing if the channel is gone. */
    public void hangUp(String channelId) {
        Channel channel = channels.find(channelId);
        if (channel != null) {
            farEnd.hangUp(channel);
        }
    }
}
