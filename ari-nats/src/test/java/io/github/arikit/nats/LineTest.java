package io.github.arikit.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arikit.generated.AriApi;
import org.junit.jupiter.api.Test;

/** The build runs tests with the oldest line and with the newest; the artifact under test has to be the one it means. */
class LineTest {

    @Test
    void theArtifactIsOfTheLineThatTheBuildSays() {
        String line = System.getProperty("ari.line");

        assumeThat(line).as("run by the build").isNotNull();
        assertThat(AriApi.RELEASE.major()).isEqualTo(Integer.parseInt(line));
    }
}
