package io.github.arikit.examples.stasisstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleStage;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.PlaybackFinished;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The example and the script for it as a test: on the embedded double, or on the real one. */
class ClickToCallIT {

    @Test
    void scriptMakesACall() throws Exception {
        try (ExampleStage stage = ExampleStage.open();
                ClickToCall calls = new ClickToCall(stage.ari(), "Local/answer@default", 0);
                Subscription<PlaybackFinished> heard = stage.ari().subscribe(PlaybackFinished.class);
                Subscription<ChannelDestroyed> ends = stage.ari().subscribe(ChannelDestroyed.class)) {
            Process script = new ProcessBuilder("script/call", "http://127.0.0.1:" + calls.port() + "/")
                    .redirectErrorStream(true)
                    .start();

            String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(script.waitFor()).as(said).isZero();
            String channel = said.strip();
            ExampleStage.await(heard, event -> event.playback().targetUri().equals("channel:" + channel));
            ExampleStage.await(ends, event -> event.channel().id().equals(channel));
        }
    }
}
