package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Playbacks, with a clock that the tests move. */
class PlaybackTest extends DoubleTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T11:36:52.712Z"));
    private EventSocket events;

    @Override
    void configure(AsteriskDoubleBuilder settings) {
        settings.clock(clock).sound("own", Duration.ofSeconds(7));
    }

    @BeforeEach
    void makeCall() {
        events = EventSocket.open(asterisk, "app=a");
        call(events, "a", "c");
    }

    @AfterEach
    void closeSocket() {
        events.close();
    }

    private void play(String id, String media) {
        Client.Reply reply = client.post("/channels/c/play/" + id + "?media=" + media);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/ari/playbacks/" + id);
        assertThat(reply.field("state")).isEqualTo("queued");
    }

    @Test
    void playsForAsLongAsTheSoundIs() {
        play("p", "sound:own");
        assertThat(EventText.of(events.next())).isEqualTo("PlaybackStarted sound:own playing");

        clock.advance(Duration.ofMillis(6_999));
        assertThat(events.soFar()).isEmpty();

        clock.advance(Duration.ofMillis(1));
        assertThat(EventText.of(events.next())).isEqualTo("PlaybackFinished sound:own done");
        assertThat(client.get("/playbacks/p")).hasToString("404 {\"message\":\"Playback not found\"}");
    }

    @Test
    void timestampsAreThoseOfTheClock() {
        play("p", "sound:own");

        assertThat(events.next().get("timestamp").getAsString()).isEqualTo("2026-11-23T11:36:52.712+0000");
    }

    @Test
    void itemsFollowEachOther() {
        play("p", "sound:beep,sound:nosuch,digits:12");
        clock.advance(Duration.ofSeconds(10));

        assertThat(events.until("PlaybackFinished"))
                .containsExactly(
                        "PlaybackStarted sound:beep playing",
                        "PlaybackContinuing sound:beep continuing",
                        "PlaybackStarted sound:nosuch playing",
                        "PlaybackContinuing sound:nosuch continuing",
                        "PlaybackStarted digits:12 playing",
                        "PlaybackFinished digits:12 done");
    }

    @Test
    void badMediaEndsAsInAsterisk() {
        play("failing", "sound:nosuch");
        assertThat(events.until("PlaybackFinished"))
                .containsExactly("PlaybackStarted sound:nosuch playing", "PlaybackFinished sound:nosuch failed");
        for (String media : new String[] {"bogus:x", "nocolon", "recording:none"}) {
            play("gone", media);
            assertThat(events.soFar()).containsExactly("PlaybackStarted " + media + " playing");
            assertThat(client.get("/playbacks/gone").status()).isEqualTo(404);
        }
        assertThat(client.post("/channels/c/play").status()).isEqualTo(400);
    }

    @Test
    void toneGoesOnUntilItIsStopped() {
        play("p", "tone:ring");
        clock.advance(Duration.ofHours(1));
        assertThat(events.soFar()).containsExactly("PlaybackStarted tone:ring playing");

        assertThat(client.delete("/playbacks/p").status()).isEqualTo(204);

        assertThat(EventText.of(events.next())).isEqualTo("PlaybackFinished tone:ring done");
    }

    @Test
    void stoppingAToneStopsNothingElse() {
        play("p", "tone:ring,sound:own");

        assertThat(client.delete("/playbacks/p").status()).isEqualTo(204);

        assertThat(events.soFar())
                .containsExactly(
                        "PlaybackStarted tone:ring playing",
                        "PlaybackContinuing tone:ring continuing",
                        "PlaybackStarted sound:own playing");
        assertThat(client.delete("/playbacks/p").status()).isEqualTo(204);
        assertThat(EventText.of(events.next())).isEqualTo("PlaybackFinished sound:own done");
    }

    @Test
    void whatIsSpokenCanBeNeitherStoppedNorPaused() {
        for (String media : new String[] {"digits:12", "number:12", "characters:ab"}) {
            play("p", media);

            assertThat(client.delete("/playbacks/p")).hasToString("500 {\"message\":\"Could not stop playback\"}");
            assertThat(client.post("/playbacks/p/control?operation=pause"))
                    .hasToString("500 {\"message\":\"Could not pause playback\"}");

            clock.advance(Duration.ofSeconds(2));
            assertThat(events.until("PlaybackFinished"))
                    .containsExactly("PlaybackStarted " + media + " playing", "PlaybackFinished " + media + " done");
        }
    }

    @Test
    void anItemThatIsGivenUpIsFollowedByTheNext() {
        play("p", "bogus:x,sound:beep");
        clock.advance(Duration.ofSeconds(1));

        assertThat(events.until("PlaybackFinished"))
                .containsExactly(
                        "PlaybackStarted bogus:x playing",
                        "PlaybackStarted sound:beep playing",
                        "PlaybackFinished sound:beep done");
    }

    @Test
    void secondPlaybackWaitsForTheFirst() {
        play("one", "sound:own");
        play("two", "sound:beep");
        assertThat(client.get("/playbacks/two").field("state")).isEqualTo("queued");
        assertThat(client.post("/playbacks/two/control?operation=pause"))
                .hasToString("409 {\"message\":\"Can only pause while media is playing\"}");

        client.delete("/playbacks/two");
        assertThat(client.get("/playbacks/two").field("state")).isEqualTo("done");
        assertThat(events.soFar()).containsExactly("PlaybackStarted sound:own playing");

        client.delete("/playbacks/one");
        assertThat(events.soFar())
                .containsExactly("PlaybackFinished sound:own done", "PlaybackFinished sound:beep done");
    }

    @Test
    void pauseHoldsTheTimeStill() {
        play("p", "sound:own");
        clock.advance(Duration.ofSeconds(5));
        client.post("/playbacks/p/control?operation=pause");
        assertThat(client.get("/playbacks/p").field("state")).isEqualTo("paused");
        assertThat(client.post("/playbacks/p/control?operation=restart").status())
                .isEqualTo(409);
        clock.advance(Duration.ofHours(1));
        client.post("/playbacks/p/control?operation=unpause");
        assertThat(events.soFar())
                .containsExactly("PlaybackStarted sound:own playing", "PlaybackStarted sound:own playing");

        clock.advance(Duration.ofSeconds(2));
        assertThat(EventText.of(events.next())).isEqualTo("PlaybackFinished sound:own done");
    }

    @Test
    void jumpsChangeWhatIsLeft() {
        client.post("/channels/c/play/p?media=sound:own&offsetms=1000&skipms=4000");
        client.post("/playbacks/p/control?operation=forward");
        clock.advance(Duration.ofSeconds(1));
        client.post("/playbacks/p/control?operation=reverse");
        client.post("/playbacks/p/control?operation=restart");
        clock.advance(Duration.ofMillis(6_999));
        assertThat(events.soFar()).containsExactly("PlaybackStarted sound:own playing");

        client.post("/playbacks/p/control?operation=forward");
        clock.advance(Duration.ZERO);
        assertThat(EventText.of(events.next())).isEqualTo("PlaybackFinished sound:own done");
    }

    @Test
    void hangupFailsThePlaybacks() {
        play("one", "sound:own");
        play("two", "sound:beep");

        client.delete("/channels/c");

        assertThat(events.until("StasisEnd"))
                .containsExactly(
                        "PlaybackStarted sound:own playing",
                        "ChannelHangupRequest 32 true c Up",
                        "PlaybackFinished sound:own failed",
                        "PlaybackStarted sound:beep playing",
                        "PlaybackFinished sound:beep failed",
                        "StasisEnd c Up");
    }

    @Test
    void variableWaitsForThePlayback() {
        play("p", "sound:own");
        events.rest("waits", "POST", "channels/c/variable?variable=V&value=1");
        events.rest("late", "GET", "asterisk/ping");
        events.ping("read");
        assertThat(client.get("/channels/c/variable?variable=V").status()).isEqualTo(404);

        clock.advance(Duration.ofSeconds(7));

        assertThat(events.until("RESTResponse"))
                .endsWith("PlaybackFinished sound:own done", "ChannelVarset V 1 c Up", "RESTResponse");
        assertThat(events.next().get("request_id").getAsString()).isEqualTo("late");
    }

    @Test
    void soundCanBeInstalledMeanwhile() {
        play("p1", "sound:greeting");
        assertThat(EventText.of(events.await("PlaybackFinished"))).isEqualTo("PlaybackFinished sound:greeting failed");

        asterisk.sound("greeting", Duration.ofSeconds(1));
        play("p2", "sound:greeting");
        events.await("PlaybackStarted");
        clock.advance(Duration.ofSeconds(1));

        assertThat(EventText.of(events.await("PlaybackFinished"))).isEqualTo("PlaybackFinished sound:greeting done");
        assertThat(client.get("/sounds/greeting").field("id")).isEqualTo("greeting");
    }
}
