package io.github.arikit.examples.bridge;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleProgram;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** One conference: who calls is in it, and all hear who comes and who goes. */
public final class Conference implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Executor WORKERS = ForkJoinPool.commonPool();

    private final BridgeHandle bridge;
    private final Subscription<ChannelLeftBridge> leaving;
    private final Subscription<StasisStart> serving;

    Conference(AriClient ari) {
        bridge = ari.stageCreateBridge(options -> options.type("mixing").name("conference"));
        leaving = bridge.subscribe(ChannelLeftBridge.class);
        leaving.listen(WORKERS, event -> {
            if (!event.bridge().channels().isEmpty()) {
                bridge.stagePlay("sound:confbridge-leave").exec();
            }
        });
        bridge.exec();
        serving = ari.onStasisStart(this::join);
    }

    /** Runs the example, against a real Asterisk with {@code --asterisk} or {@code ARI_URL}, else an embedded double. */
    public static void main(String[] args) throws Exception {
        ExampleProgram.run(
                args,
                Conference::new,
                caller -> caller.hearsAllOf("sound:confbridge-join")
                        .after(Duration.ofSeconds(1))
                        .hangsUp());
    }

    private void join(ChannelHandle call) {
        call.answer();
        bridge.addChannels(call);
        PlaybackHandle welcome = bridge.stagePlay("sound:confbridge-join");
        try (var finished = welcome.subscribe(PlaybackFinished.class)) {
            welcome.exec();
            finished.next(PATIENCE);
        }
    }

    /** Ends the conference; the callers are let go. */
    @Override
    public void close() {
        serving.close();
        leaving.close();
        try {
            bridge.destroy();
        } catch (AriNotFoundException e) {
            System.out.println("The conference is gone already");
        }
    }
}
