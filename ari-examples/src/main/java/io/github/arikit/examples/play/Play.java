package io.github.arikit.examples.play;

import io.github.arikit.examples.ExampleProgram;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import io.github.arikit.testkit.Caller;
import java.time.Duration;

/** Serves the Stasis application {@code example} until it is interrupted. */
public final class Play {
    private Play() {}

    /** Runs the example, against a real Asterisk with {@code --asterisk} or {@code ARI_URL}, else an embedded double. */
    public static void main(String[] args) throws Exception {
        ExampleProgram.run(args, ari -> ari.onStasisStart(Play::serve), Caller::staysOnTheLine);
    }

    static void serve(ChannelHandle call) {
        call.answer();
        PlaybackHandle hello = call.stagePlay("sound:hello-world");
        try (var finished = hello.subscribe(PlaybackFinished.class)) {
            hello.exec(); // subscribed before it exists, so no event is missed
            finished.next(Duration.ofSeconds(30));
        }
        call.hangup();
    }
}
