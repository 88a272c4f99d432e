package io.github.arikit.examples.callrecorder;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleProgram;
import io.github.arikit.examples.TwoParties;
import io.github.arikit.ext.record.Record;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Connects each caller with somebody, and records both into one file. */
public final class CallRecorder {
    private final AriClient ari;
    private final String callee;

    CallRecorder(AriClient ari, String callee) {
        this.ari = ari;
        this.callee = callee;
    }

    /** Runs the example; {@code CALLEE} is whom callers are connected with. */
    public static void main(String[] args) throws Exception {
        String callee = System.getenv().getOrDefault("CALLEE", "Local/answer@default");
        ExampleProgram.run(
                args,
                ari -> new CallRecorder(ari, callee).start(),
                caller -> caller.waitsForAnswer().after(Duration.ofSeconds(5)).hangsUp());
    }

    Subscription<StasisStart> start() {
        return ari.onStasisStart((channel, event) -> {
            if (event.args().isEmpty()) {
                connect(channel);
            }
        });
    }

    private void connect(ChannelHandle caller) {
        ChannelHandle called = ari.stageOriginate(
                callee, options -> options.app(ari.application()).appArgs("callee"));
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        try (Subscription<StasisStart> start = called.subscribe(StasisStart.class);
                Subscription<ChannelDestroyed> end = called.subscribe(ChannelDestroyed.class)) {
            start.listen(Runnable::run, event -> answered.complete(true));
            end.listen(Runnable::run, event -> answered.complete(false));
            called.exec();
            if (answered.join()) {
                caller.answer();
                TwoParties.talk(
                        ari,
                        caller,
                        called,
                        bridge -> Record.on(bridge).name(recording(caller)).start());
            } else {
                TwoParties.hangUp(caller);
            }
        }
    }

    /** Returns the name of the recording of a call. */
    static String recording(ChannelHandle caller) {
        return "calls/" + caller.id();
    }
}
