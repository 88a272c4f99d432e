package io.github.arikit.examples.helloworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.examples.ExampleServer;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example as a test: on the embedded double, or with the profile "asterisk" on the real one. */
class HelloWorldIT {

    @Test
    void theCallIsPrintedFromItsBeginningToItsEnd() {
        boolean real = System.getProperty("ari.asterisk", "double").equals("real");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        try (ExampleServer server = ExampleServer.choose(new String[0], real ? System.getenv() : Map.of(), "example");
                AriClient ari = Ari.connect(server.config())) {
            assertThat(server.isEmbedded()).isNotEqualTo(real);
            new HelloWorld(ari, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
        }

        List<String> types = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().split("\\s+")[2])
                .toList();
        assertThat(types)
                .containsSubsequence(
                        "StasisStart",
                        "StasisStart",
                        "PlaybackStarted",
                        "PlaybackFinished",
                        "ChannelHangupRequest",
                        "StasisEnd",
                        "ChannelDestroyed");
    }
}
