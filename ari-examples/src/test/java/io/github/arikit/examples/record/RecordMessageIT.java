package io.github.arikit.examples.record;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleStage;
import io.github.arikit.generated.event.PlaybackFinished;
import org.junit.jupiter.api.Test;

/** The example as a test: on the embedded double, or with the profile "asterisk" on the real one. */
class RecordMessageIT {
    private static final String NAME = "example-message";

    @Test
    void messageIsRecordedUntilAKeyIsPressedAndPlayedBack() {
        try (ExampleStage stage = ExampleStage.open();
                Subscription<PlaybackFinished> heard = stage.ari().subscribe(PlaybackFinished.class)) {
            stage.ari().onStasisStart(new RecordMessage(NAME)::serve);

            stage.caller("dtmf-" + "#www".repeat(12));

            ExampleStage.await(heard, event -> event.playback().mediaUri().equals("recording:" + NAME));
            stage.ari()
                    .storedRecording(stage.ari().key(Key.Kind.STORED_RECORDING, NAME))
                    .delete();
        }
    }
}
