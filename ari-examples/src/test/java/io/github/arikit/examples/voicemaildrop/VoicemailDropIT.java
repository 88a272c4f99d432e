package io.github.arikit.examples.voicemaildrop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.examples.ExampleStage;
import org.junit.jupiter.api.Test;

/** The example as a test: on the embedded double, or with the profile "asterisk" on the real one. */
class VoicemailDropIT {

    @Test
    void messageIsLeftWithWhoeverAnswers() {
        try (ExampleStage stage = ExampleStage.open()) {
            assertThat(VoicemailDrop.drop(stage.ari(), "Local/answer@default", "sound:beep"))
                    .isTrue();
            assertThat(VoicemailDrop.drop(stage.ari(), "Local/hangup-21@default", "sound:beep"))
                    .isFalse();
        }
    }
}
