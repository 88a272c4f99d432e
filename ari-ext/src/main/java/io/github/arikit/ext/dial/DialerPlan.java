package io.github.arikit.ext.dial;

import io.github.arikit.ext.time.Scheduler;
import io.github.arikit.generated.request.ChannelCreateRequest;
import io.github.arikit.handles.AriResources;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whom to ring, and how: the options of one dialling, which change no more. */
record DialerPlan(
        AriResources client,
        @Nullable ChannelHandle caller,
        List<String> endpoints,
        boolean inTurn,
        boolean earlyMedia,
        boolean ringing,
        Duration ringTime,
        Duration maxTime,
        String appArgs,
        Consumer<ChannelCreateRequest.Builder> options,
        Scheduler scheduler,
        Executor threads) {

    ChannelHandle stage(String endpoint) {
        return client.stageCreateChannel(endpoint, request -> {
            request.appArgs(appArgs);
            if (caller != null) {
                request.originator(caller.id());
            }
            options.accept(request);
        });
    }
}
