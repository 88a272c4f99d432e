package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingTest extends DoubleTest {
    private final ManualClock clock = new ManualClock(Instant.EPOCH);
    private EventSocket events;

    @Override
    void configure(AsteriskDoubleBuilder settings) {
        settings.clock(clock);
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

    private Client.Reply record(String query) {
        return client.post("/channels/c/record?format=wav&" + query);
    }

    @Test
    void recordsUntilItIsStopped() throws Exception {
        Client.Reply reply = record("name=a%2Fr");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/ari/recordings/live/a%2Fr");
        assertThat(reply.field("state")).isEqualTo("queued");
        assertThat(EventText.of(events.next())).isEqualTo("RecordingStarted a/r recording");

        clock.advance(Duration.ofMillis(2_500));
        assertThat(client.post("/recordings/live/a%2Fr/stop").status()).isEqualTo(204);

        assertThat(events.next().getAsJsonObject("recording").get("duration").getAsInt())
                .isEqualTo(2);
        assertThat(client.get("/recordings/stored").text()).isEqualTo("[{\"name\":\"a/r\",\"format\":\"wav\"}]");
        Client.Reply file = client.get("/recordings/stored/a%2Fr/file");
        assertThat(file.header("Content-Type")).isEqualTo("audio/wav");
        AudioInputStream audio = AudioSystem.getAudioInputStream(
                new ByteArrayInputStream(file.response().body()));
        assertThat(audio.getFrameLength()).isEqualTo(20_000);
        assertThat(audio.getFormat().getSampleRate()).isEqualTo(8_000);
    }

    @Test
    void pauseIsNotRecorded() {
        record("name=r");
        clock.advance(Duration.ofSeconds(1));
        client.post("/recordings/live/r/pause");
        assertThat(client.get("/recordings/live/r").field("state")).isEqualTo("paused");
        clock.advance(Duration.ofSeconds(9));
        client.delete("/recordings/live/r/pause");
        clock.advance(Duration.ofSeconds(1));
        client.post("/recordings/live/r/stop");

        assertThat(events.await("RecordingFinished")
                        .getAsJsonObject("recording")
                        .get("duration")
                        .getAsInt())
                .isEqualTo(2);
    }

    @Test
    void cancelKeepsNothing() {
        record("name=r");
        client.delete("/recordings/live/r");

        assertThat(events.until("RecordingFinished")).endsWith("RecordingFinished r done");
        assertThat(client.get("/recordings/stored/r").status()).isEqualTo(404);
        assertThat(client.get("/recordings/live/r").status()).isEqualTo(404);
    }

    @Test
    void endsByItself() {
        record("name=long&maxDurationSeconds=3");
        record("name=silent&maxSilenceSeconds=2");
        clock.advance(Duration.ofSeconds(5));

        assertThat(events.await("RecordingFinished")
                        .getAsJsonObject("recording")
                        .get("name")
                        .getAsString())
                .isEqualTo("long");
        assertThat(events.await("RecordingFinished").getAsJsonObject("recording"))
                .hasToString("{\"name\":\"silent\",\"format\":\"wav\",\"state\":\"done\","
                        + "\"target_uri\":\"channel:c\",\"duration\":2,\"talking_duration\":0,"
                        + "\"silence_duration\":2}");
    }

    @Test
    void keyEndsARecording() {
        asterisk.dialplan()
                .extension(
                        "keys",
                        leg -> leg.answer()
                                .pause(Duration.ofSeconds(1))
                                .sendDtmf("1#")
                                .waitForHangup());
        client.post("/channels?endpoint=Local/keys@default&app=a&channelId=k");
        events.await("StasisStart");
        client.post("/channels/k/record?name=r&format=wav&terminateOn=%23");

        clock.advance(Duration.ofSeconds(2));

        assertThat(events.until("RecordingFinished"))
                .endsWith("ChannelDtmfReceived 1 k Up", "ChannelDtmfReceived # k Up", "RecordingFinished r done");
    }

    @Test
    void namesAreTakenOnce() {
        record("name=r");
        assertThat(record("name=r"))
                .hasToString("409 {\"message\":\"Recording 'r' already exists and can not be overwritten\"}");
        clock.advance(Duration.ofSeconds(1));
        client.post("/recordings/live/r/stop");
        assertThat(record("name=r").status()).isEqualTo(409);
        assertThat(record("name=r&ifExists=append").status()).isEqualTo(201);
        clock.advance(Duration.ofSeconds(1));
        client.post("/recordings/live/r/stop");

        assertThat(client.get("/recordings/stored/r/file").response().body()).hasSize(44 + 2 * 16_000);
    }

    @Test
    void badRequestsAreRefused() {
        assertThat(client.post("/channels/c/record?name=r&format=bogus"))
                .hasToString("422 {\"message\":\"specified format is unknown on this system\"}");
        assertThat(record("name=")).hasToString("500 {\"message\":\"Error parsing request\"}");
        assertThat(record("name=x%2F..%2Fy").status()).isEqualTo(500);
        record("name=waits");
        record("name=queued");
        assertThat(client.post("/recordings/live/queued/pause"))
                .hasToString("409 {\"message\":\"Recording not in session\"}");
    }

    @Test
    void copiesAndDeletes() {
        record("name=r");
        client.post("/recordings/live/r/stop");

        assertThat(client.post("/recordings/stored/r/copy?destinationRecordingName=s"))
                .hasToString("200 {\"name\":\"s\",\"format\":\"wav\"}");
        assertThat(client.post("/recordings/stored/r/copy?destinationRecordingName=s")
                        .status())
                .isEqualTo(409);
        assertThat(client.delete("/recordings/stored/r").status()).isEqualTo(204);
        assertThat(client.delete("/recordings/stored/r")).hasToString("404 {\"message\":\"Recording not found\"}");
    }

    @Test
    void storedRecordingCanBePlayed() {
        record("name=r");
        clock.advance(Duration.ofSeconds(3));
        client.post("/recordings/live/r/stop");
        client.post("/channels/c/play?media=recording:r");
        clock.advance(Duration.ofSeconds(3));

        assertThat(events.until("PlaybackFinished")).endsWith("PlaybackFinished recording:r done");
    }

    @Test
    void hangupFinishesARecording() {
        record("name=r");
        clock.advance(Duration.ofSeconds(1));
        client.delete("/channels/c");

        assertThat(events.until("StasisEnd")).contains("RecordingFinished r done");
        assertThat(client.get("/recordings/stored/r").status()).isEqualTo(200);
    }
}
