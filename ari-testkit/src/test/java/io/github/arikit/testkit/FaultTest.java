package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What a test can do to the double and its connections. */
class FaultTest extends DoubleTest {

    @Test
    void restartLeavesWhatIsOnDisk() {
        String url = asterisk.url();
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            call(events, "a", "c");
            client.post("/bridges/b");
            client.call("PUT", "/deviceStates/Stasis%3Ax?deviceState=BUSY");
            client.call("PUT", "/mailboxes/m?oldMessages=1&newMessages=2");
            client.call("POST", "/channels/c/record", "{\"name\":\"r\",\"format\":\"wav\"}");
            events.await("RecordingStarted");
            client.post("/recordings/live/r/stop");
            events.await("RecordingFinished");

            asterisk.restart();

            assertThat(events.await("ChannelDestroyed").get("cause").getAsInt()).isZero();
            assertThat(events.closeStatus()).isEqualTo(1006);
        }
        assertThat(asterisk.url()).isEqualTo(url);
        assertThat(client.get("/channels").text()).isEqualTo("[]");
        assertThat(client.get("/bridges").text()).isEqualTo("[]");
        assertThat(client.get("/applications").text()).isEqualTo("[]");
        assertThat(client.get("/deviceStates/Stasis%3Ax").field("state")).isEqualTo("BUSY");
        assertThat(client.get("/mailboxes/m").field("new_messages")).isEqualTo("2");
        assertThat(client.get("/recordings/stored/r").status()).isEqualTo(200);
    }

    @Test
    void nothingOfTheTimeBeforeTheRestartHappensAfterIt() {
        ManualClock clock = new ManualClock(Instant.parse("2026-11-26T00:00:00Z"));
        try (AsteriskDouble timed = AsteriskDouble.builder().clock(clock).start()) {
            Client before = new Client(timed);
            try (EventSocket events = EventSocket.open(timed, "app=a")) {
                before.post("/channels?endpoint=Local/dtmf-1@default&app=a&channelId=c");
                events.await("StasisStart");
            }

            timed.restart();
            try (EventSocket events = EventSocket.open(timed, "app=a&subscribeAll=true")) {
                clock.advance(Duration.ofHours(1));

                assertThat(events.soFar()).isEmpty();
            }
        }
    }

    @Test
    void downIsDownUntilItStartsAgain() {
        asterisk.shutDown();
        assertThat(client.statusOrNone("GET", "/asterisk/ping")).isZero();

        asterisk.startUp();

        assertThat(client.get("/asterisk/ping").status()).isEqualTo(200);
    }

    @Test
    void bootTakesItsTime() {
        ManualClock clock = new ManualClock(Instant.parse("2026-11-26T00:00:00Z"));
        try (AsteriskDouble slow = AsteriskDouble.builder().clock(clock).start()) {
            Client impatient = new Client(slow);
            slow.shutDown();

            slow.startUp(Duration.ofSeconds(3));

            assertThat(impatient.get("/asterisk/ping")).hasToString("503 {\"message\":\"Asterisk not booted\"}");
            clock.advance(Duration.ofSeconds(3));
            assertThat(impatient.get("/asterisk/ping").status()).isEqualTo(200);
        }
    }

    @Test
    void cutWebsocketLeavesTheCallsAlone() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            call(events, "a", "c");

            asterisk.cutEventSockets();

            assertThat(events.closeStatus()).isEqualTo(1006);
        }
        assertThat(client.get("/channels/c").status()).isEqualTo(200);
        assertThat(client.get("/applications/a").json().getAsJsonObject().getAsJsonArray("channel_ids"))
                .isNotEmpty();
    }

    @Test
    void silencedWebsocketStaysOpenAndSaysNothing() {
        try (EventSocket dead = EventSocket.open(asterisk, "app=a")) {
            asterisk.silenceEventSockets();

            assertThat(client.call("POST", "/events/user/e?application=a").status())
                    .isEqualTo(204);
            try (EventSocket next = EventSocket.open(asterisk, "app=a")) {
                client.call("POST", "/events/user/f?application=a");
                assertThat(next.await("ChannelUserevent").get("eventname").getAsString())
                        .isEqualTo("f");
            }

            assertThat(dead.isIdle()).isTrue();
        }
    }

    @Test
    void refusedConnectionsDoNotHurtOpenOnes() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            asterisk.refuseConnections();

            assertThatThrownBy(() -> EventSocket.unsettled(asterisk, "app=b")).isInstanceOf(CompletionException.class);
            assertThat(events.soFar()).isEmpty();

            asterisk.acceptConnections();
            EventSocket.open(asterisk, "app=b").close();
        }
    }

    @Test
    void crashedDoubleCanBeStartedAgain() {
        try (AsteriskDouble fragile =
                AsteriskDouble.builder().refuseViolations(false).start()) {
            Client careless = new Client(fragile);
            EventSocket events = EventSocket.open(fragile, "app=a");
            careless.post("/channels?endpoint=Local/1000@default&app=a&channelId=c");
            events.await("StasisStart");
            assertThat(careless.statusOrNone("POST", "/channels/c/move")).isZero();

            fragile.startUp();

            assertThat(careless.get("/channels").text()).isEqualTo("[]");
            events.close();
        }
    }
}
