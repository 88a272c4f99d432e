package io.github.arikit.examples.twoapps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.examples.ExampleStage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The example as a test: on the embedded double, or with the profile "asterisk" on the real one. */
class TwoAppsIT {

    @Test
    void bothAreConnected() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ExampleStage stage = ExampleStage.open()) {
            TwoApps.run(
                    stage.server().config("exampleA"),
                    stage.server().config("exampleB"),
                    new PrintStream(printed, true, StandardCharsets.UTF_8));
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.matches("example[AB] is connected to Asterisk \\d.*"));
    }
}
