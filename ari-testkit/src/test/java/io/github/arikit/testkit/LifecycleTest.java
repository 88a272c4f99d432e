package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void defaultsAreEnough() {
        try (AsteriskDouble asterisk = AsteriskDouble.start()) {
            assertThat(asterisk.url()).matches("http://127\\.0\\.0\\.1:\\d+/ari");
            assertThat(asterisk.release()).isEqualTo("22.10.1");
            assertThat(new Client(asterisk).get("/asterisk/ping").field("ping")).isEqualTo("pong");
        }
    }

    @Test
    void closeFreesThreadAndPort() throws IOException {
        AsteriskDouble asterisk = AsteriskDouble.start();
        EventSocket events = EventSocket.open(asterisk, "app=a");
        int port = Integer.parseInt(asterisk.url().replaceAll("\\D+127\\.0\\.0\\.1:(\\d+).*", "$1"));

        asterisk.close();
        asterisk.close();

        events.closeStatus();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.isAlive() && thread.getName().startsWith("asterisk-double"));
        try (ServerSocket free = new ServerSocket(port)) {
            assertThat(free.isBound()).isTrue();
        }
        assertThat(asterisk.exchanges()).isNotEmpty();
    }

    @Test
    void twoDoublesShareNothing() {
        try (AsteriskDouble one = AsteriskDouble.start();
                AsteriskDouble two = AsteriskDouble.start()) {
            new Client(one).post("/bridges/b");

            assertThat(new Client(two).get("/bridges").text()).isEqualTo("[]");
        }
    }

    @Test
    void takenPortIsRefused() {
        try (AsteriskDouble asterisk = AsteriskDouble.start()) {
            int port = Integer.parseInt(asterisk.url().replaceAll("\\D+127\\.0\\.0\\.1:(\\d+).*", "$1"));

            assertThatIllegalStateException()
                    .isThrownBy(() -> AsteriskDouble.builder().port(port).start())
                    .withMessageContaining(String.valueOf(port));
        }
    }

    @Test
    void badSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsteriskDouble.builder().release("1.8").start())
                .withMessageContaining("Asterisk 1.8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsteriskDouble.builder().speed(0));
        ManualClock clock = new ManualClock(Instant.EPOCH);
        assertThatIllegalStateException().isThrownBy(() -> clock.advance(Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
        try (AsteriskDouble first = AsteriskDouble.builder().clock(clock).start()) {
            assertThat(first.url()).isNotEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(() -> AsteriskDouble.builder().clock(clock).start());
        }
    }

    @Test
    void recordsAreBounded() {
        try (AsteriskDouble asterisk = AsteriskDouble.start()) {
            Client client = new Client(asterisk);
            for (int i = 0; i < 2_100; i++) {
                client.get("/asterisk/ping?x=" + i);
            }

            assertThat(asterisk.exchanges()).hasSize(2_000);
            assertThat(asterisk.exchanges().get(0).subject()).isEqualTo("GET /ari/asterisk/ping?x=100 400");
            assertThat(asterisk.violations()).hasSize(2_000);
        }
    }
}
