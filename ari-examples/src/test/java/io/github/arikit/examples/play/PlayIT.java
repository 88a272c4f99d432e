package io.github.arikit.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleServer;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.PlaybackState;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example as a test: on the embedded double, or with the profile "asterisk" on the real one. */
class PlayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aCallIsAnsweredHearsTheSoundAndIsHungUp() {
        boolean real = System.getProperty("ari.asterisk", "double").equals("real");
        try (ExampleServer server = ExampleServer.choose(new String[0], real ? System.getenv() : Map.of(), "example");
                AriClient ari = Ari.connect(server.config())) {
            ChannelHandle caller = ari.stageOriginate(
                    "Local/1000@default",
                    options -> options.context("default").extension("answer").priority(1));
            try (Subscription<StasisStart> serving = ari.onStasisStart(Play::serve);
                    Subscription<PlaybackFinished> finished = ari.subscribe(PlaybackFinished.class);
                    Subscription<ChannelDestroyed> end = caller.subscribe(ChannelDestroyed.class)) {
                ari.application(Key.application(ari.application())).subscribe(List.of("channel:"));
                caller.exec();

                assertThat(serving.isOpen()).isTrue();
                assertThat(finished.next(PATIENCE).playback().state()).isEqualTo(PlaybackState.DONE);
                assertThat(end.next(PATIENCE).channel().id()).isEqualTo(caller.id());
            }
        }
    }
}
