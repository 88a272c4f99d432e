package io.github.arikit.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleStage;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.handles.ChannelHandle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example as a test: on the embedded double, or with the profile "asterisk" on the real one. */
class IvrIT {

    @Test
    void callerHearsWhatTheKeyIsFor() {
        assertThat(heardBy("dtmf-1")).containsExactly("sound:demo-instruct", "sound:tt-weasels", "sound:vm-goodbye");
    }

    @Test
    void wrongKeyIsAskedForAgain() {
        assertThat(heardBy("dtmf-9w1"))
                .containsExactly("sound:demo-instruct", "sound:pbx-invalid", "sound:tt-weasels", "sound:vm-goodbye");
    }

    private static List<String> heardBy(String extension) {
        List<String> heard = new ArrayList<>();
        try (ExampleStage stage = ExampleStage.open();
                Subscription<PlaybackStarted> started = stage.ari().subscribe(PlaybackStarted.class);
                Subscription<ChannelDestroyed> ends = stage.ari().subscribe(ChannelDestroyed.class)) {
            stage.ari().onStasisStart(Ivr::serve);
            ChannelHandle caller = stage.caller(extension);

            ExampleStage.await(started, event -> {
                String media = event.playback().mediaUri();
                // Whoever is subscribed to a channel and to all channels is told twice.
                if (heard.isEmpty() || !heard.get(heard.size() - 1).equals(media)) {
                    heard.add(media);
                }
                return heard.contains("sound:vm-goodbye");
            });
            ExampleStage.await(ends, event -> event.channel().id().equals(caller.id()));
        }
        return heard;
    }
}
