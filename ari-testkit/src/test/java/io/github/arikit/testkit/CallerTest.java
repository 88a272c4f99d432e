package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callers that do what a script says. */
class CallerTest extends DoubleTest {

    @Test
    void callerPressesWaitsAndHangsUp() {
        asterisk.dialplan().extension("1000", leg -> leg.stasis("a"));
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            ScriptedCall call = asterisk.call("1000")
                    .from("5551234")
                    .named("Eve")
                    .presses("42#")
                    .after(Duration.ofMillis(200))
                    .hangsUp();

            JsonObject channel = events.await("StasisStart").getAsJsonObject("channel");
            assertThat(channel.get("id").getAsString()).isEqualTo(call.channelId());
            assertThat(channel.get("name").getAsString()).startsWith("PJSIP/5551234-");
            assertThat(channel.get("state").getAsString()).isEqualTo("Ring");
            assertThat(channel.get("caller")).hasToString("{\"name\":\"Eve\",\"number\":\"5551234\"}");
            client.post("/channels/" + call.channelId() + "/answer");

            assertThat(events.until("StasisEnd").stream()
                            .filter(event -> event.startsWith("ChannelDtmf") || event.startsWith("ChannelH"))
                            .map(event -> event.replace(" " + call.channelId() + " Up", "")))
                    .containsExactly(
                            "ChannelDtmfReceived 4",
                            "ChannelDtmfReceived 2",
                            "ChannelDtmfReceived #",
                            "ChannelHangupRequest 16");
            ChannelHistory history = call.awaitEnd();
            assertThat(history.answered()).isTrue();
            assertThat(history.pressed()).isEqualTo("42#");
            assertThat(history.applications()).containsExactly("a");
            assertThat(history.hangupCause()).hasValue(16);
        }
    }

    @Test
    void callerWaitsForWhatIsPlayed() {
        asterisk.dialplan().extension("1000", leg -> leg.stasis("a"));
        CallerScript choose = caller -> caller.hears("sound:beep").presses("1");
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            ScriptedCall call = asterisk.call("1000")
                    .does(choose)
                    .does(choose)
                    .hearsAllOf("sound:vm-goodbye")
                    .hangsUp();
            events.await("StasisStart");
            String channel = "/channels/" + call.channelId();
            client.post(channel + "/answer");

            for (int round = 1; round <= 2; round++) {
                assertThat(call.history().pressed()).hasSize(round - 1);
                client.post(channel + "/play?media=sound:beep");
                events.await("ChannelDtmfReceived");
            }
            client.post(channel + "/play?media=sound:vm-goodbye");

            ChannelHistory history = call.awaitEnd();
            assertThat(history.heard()).containsExactly("sound:beep", "sound:beep", "sound:vm-goodbye");
            assertThat(history.heardToTheEnd()).containsExactly("sound:beep", "sound:beep", "sound:vm-goodbye");
        }
    }

    @Test
    void callerTakesPartInWhatABridgeHearsAndRecords() {
        asterisk.dialplan().extension("1000", leg -> leg.stasis("a"));
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            ScriptedCall call = asterisk.call("1000").staysOnTheLine();
            events.await("StasisStart");
            client.post("/channels/" + call.channelId() + "/answer");
            client.post("/bridges/b");
            client.post("/bridges/b/addChannel?channel=" + call.channelId());
            client.post("/bridges/b/play?media=sound:beep");
            client.call("POST", "/bridges/b/record", "{\"name\":\"r\",\"format\":\"wav\"}");
            events.await("RecordingStarted");

            call.hangUpNow();

            ChannelHistory history = call.awaitEnd();
            assertThat(history.bridges()).containsExactly("b");
            assertThat(history.heard()).containsExactly("sound:beep");
            assertThat(history.recordings()).containsExactly("r");
        }
    }

    @Test
    void channelHasAHistoryBeforeAnythingHappensToIt() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels/create?endpoint=Local/answer@default&app=a&channelId=c");
            events.await("StasisStart");

            // The far half waits to be dialed.
            assertThat(asterisk.history("c;2").isOver()).isFalse();
        }
    }

    @Test
    void callerWaitsForEachRecording() {
        asterisk.dialplan().extension("1000", leg -> leg.answer().stasis("a"));
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            ScriptedCall call = asterisk.call("1000")
                    .waitsForRecording()
                    .presses("#")
                    .waitsForRecording()
                    .hangsUp();
            events.await("StasisStart");
            String record = "/channels/" + call.channelId() + "/record";
            client.call("POST", record, "{\"name\":\"r1\",\"format\":\"wav\",\"terminateOn\":\"#\"}");
            events.await("RecordingFinished");
            assertThat(call.history().isOver()).isFalse();
            client.call("POST", record, "{\"name\":\"r2\",\"format\":\"wav\"}");

            assertThat(call.awaitEnd().recordings()).containsExactly("r1", "r2");
        }
    }

    @Test
    void timeIsThatOfTheClock() {
        ManualClock clock = new ManualClock(Instant.parse("2026-11-26T00:00:00Z"));
        try (AsteriskDouble timed = AsteriskDouble.builder().clock(clock).start()) {
            ScriptedCall call = timed.call("answer")
                    .waitsForAnswer()
                    .after(Duration.ofMinutes(3))
                    .hangsUp();

            clock.advance(Duration.ofMillis(179_999));
            assertThat(call.history().isOver()).isFalse();
            clock.advance(Duration.ofMillis(1));

            assertThat(call.history().isOver()).isTrue();
        }
    }

    @Test
    void sameScriptLeavesTheSameEvents() {
        List<List<String>> runs = List.of(eventsOfOneRun(), eventsOfOneRun());

        assertThat(runs.get(0)).hasSizeGreaterThan(10).isEqualTo(runs.get(1));
    }

    private static List<String> eventsOfOneRun() {
        ManualClock clock = new ManualClock(Instant.parse("2026-11-26T00:00:00Z"));
        try (AsteriskDouble timed = AsteriskDouble.builder().clock(clock).start();
                EventSocket events = EventSocket.open(timed, "app=a&subscribeAll=true")) {
            timed.call("answer").from("1").presses("12").hangsUp();
            timed.call("answer")
                    .from("2")
                    .presses("3")
                    .after(Duration.ofSeconds(1))
                    .hangsUp();
            clock.advance(Duration.ofSeconds(5));
            return events.soFar();
        }
    }

    @Test
    void unknownExtensionEndsTheCall() {
        ChannelHistory history = asterisk.call("nosuch").hangsUp().awaitEnd();

        assertThat(history.answered()).isFalse();
        assertThat(history.hangupCause()).hasValue(0);
    }

    @Test
    void callThatDoesNotEndSaysWhatHasHappened() {
        ScriptedCall call = asterisk.call("answer").staysOnTheLine();

        assertThatIllegalStateException()
                .isThrownBy(() -> call.awaitEnd(Duration.ofMillis(1)))
                .withMessageContaining("not over after 1 ms")
                .withMessageContaining(call.channelId());
        call.hangUpNow();
        assertThat(call.awaitEnd().isOver()).isTrue();
        call.hangUpNow();
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asterisk.call("1000").presses("x"));
        assertThatIllegalArgumentException().isThrownBy(() -> asterisk.history("nosuch"));
        Caller caller = asterisk.call("answer").waitsForAnswer();
        caller.hangsUp();
        assertThatIllegalStateException().isThrownBy(caller::hangsUp);
        assertThatIllegalStateException().isThrownBy(() -> caller.presses("1"));
    }

    @Test
    void diagramShowsRequestsAndEvents() {
        asterisk.dialplan().extension("1000", leg -> leg.stasis("a"));
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            asterisk.call("1000").staysOnTheLine();
            events.await("StasisStart");
            client.get("/channels/nosuch");

            String diagram = SequenceDiagram.of(asterisk.exchanges());

            assertThat(diagram)
                    .contains("|<== StasisStart to a, channel ")
                    .contains("|--- GET /ari/channels/nosuch --")
                    .contains("|<-- 404 {\"message\":\"Channel not found\"} --");
            assertThat(diagram.lines().skip(1)).allMatch(line -> line.endsWith("|"));
        }
    }
}
