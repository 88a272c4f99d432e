package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calls over Local channels; the expected orders were recorded from Asterisk 22.10.1. */
class CallTest extends DoubleTest {

    @Test
    void originateEntersTheApplicationAfterTheAnswer() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            JsonObject channel = client.post("/channels?endpoint=Local/1000@default&app=a&channelId=c")
                    .json()
                    .getAsJsonObject();

            assertThat(channel.get("name").getAsString()).isEqualTo("Local/1000@default-00000000;1");
            assertThat(channel.get("state").getAsString()).isEqualTo("Down");
            assertThat(channel.getAsJsonObject("dialplan").get("app_name").getAsString())
                    .isEqualTo("AppDial2");
            assertThat(events.until("StasisStart"))
                    .containsExactly(
                            "Dial '' c Down",
                            "ChannelDialplan Answer c;2 Ring",
                            "ChannelStateChange c;2 Up",
                            "ChannelStateChange c Up",
                            "Dial ANSWER c Up",
                            "ChannelVarset STASISSTATUS '' c Up",
                            "StasisStart c Up");
        }
    }

    @Test
    void hangupEndsBothHalves() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            call(events, "a", "c");

            assertThat(client.delete("/channels/c").status()).isEqualTo(204);

            events.await("ChannelHangupRequest");
            assertThat(events.until("ChannelDestroyed"))
                    .containsExactly(
                            "StasisEnd c Up",
                            "ChannelVarset STASISSTATUS SUCCESS c Up",
                            "ChannelHangupRequest 16 c;2 Up",
                            "ChannelDestroyed 16 c Up");
            assertThat(events.until("ChannelDestroyed"))
                    .containsExactly("ChannelHangupRequest 16 true c;2 Up", "ChannelDestroyed 16 c;2 Up");
            assertThat(client.get("/channels").text()).isEqualTo("[]");
        }
    }

    @Test
    void argumentsAreSplitAsInTheDialplan() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.call(
                    "POST",
                    "/channels/c",
                    "{\"endpoint\":\"Local/1000\",\"app\":\"a\",\"appArgs\":\"a,,\\\"b,c\\\",d\\\\,e, f \"}");

            JsonObject start = events.await("StasisStart");

            assertThat(start.get("args").toString()).isEqualTo("[\"a\",\"\",\"b,c\",\"d,e\",\" f \"]");
        }
    }

    @Test
    void callerIsSeenByTheFarHalf() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels?endpoint=Local/1000@default&app=a&channelId=c&callerId=Bob%20%3C123%3E");

            assertThat(events.until("Dial"))
                    .containsExactly("ChannelCallerId c;2 Ring", "ChannelConnectedLine c;2 Ring", "Dial '' c Down");
            assertThat(client.get("/channels/c%3B2").json().getAsJsonObject().get("caller"))
                    .hasToString("{\"name\":\"Bob\",\"number\":\"123\"}");
        }
    }

    @Test
    void busyAndCongestionEndTheCall() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels?endpoint=Local/busy@default&app=a&channelId=c");

            events.await("ChannelDialplan");
            assertThat(events.until("ChannelDestroyed"))
                    .containsExactly(
                            "ChannelStateChange c;2 Busy",
                            "Dial BUSY c Down",
                            "ChannelHangupRequest 0 c;2 Busy",
                            "ChannelDestroyed 0 c Down");
            assertThat(events.until("ChannelDestroyed"))
                    .containsExactly("ChannelHangupRequest 16 true c;2 Busy", "ChannelDestroyed 17 c;2 Busy");

            client.post("/channels?endpoint=Local/congestion@default&app=a&channelId=d");
            assertThat(events.until("ChannelDestroyed")).contains("Dial CONGESTION d Down");
            assertThat(events.until("ChannelDestroyed")).contains("ChannelDestroyed 34 d;2 Busy");
        }
    }

    @Test
    void unknownExtensionOnlyDestroys() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            assertThat(client.post("/channels?endpoint=Local/nosuch@default&app=a&channelId=c")
                            .status())
                    .isEqualTo(200);

            assertThat(events.until("ChannelDestroyed")).containsExactly("ChannelDestroyed 0 c;2 Ring");
            assertThat(events.until("ChannelDestroyed")).containsExactly("ChannelDestroyed 0 c Down");
        }
    }

    @Test
    void hangupOfARingingCallReportsTheReason() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels?endpoint=Local/ring-only@default&app=a&channelId=c");
            assertThat(events.until("ChannelStateChange")).endsWith("ChannelStateChange c Ringing");
            events.await("ChannelDialplan");

            client.delete("/channels/c?reason=busy");

            assertThat(events.until("ChannelDestroyed"))
                    .containsExactly(
                            "ChannelHangupRequest 32 true c Ringing",
                            "Dial BUSY c Ringing",
                            "ChannelHangupRequest 17 c;2 Ring",
                            "ChannelDestroyed 17 c Ringing");
        }
    }

    @Test
    void nobodyAnswersInTime() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels?endpoint=Local/ring-only@default&app=a&channelId=c&timeout=1");
            events.await("ChannelStateChange");
            events.await("ChannelDialplan");

            assertThat(events.until("ChannelDestroyed"))
                    .containsExactly("ChannelHangupRequest 19 c;2 Ring", "ChannelDestroyed 19 c Ringing");
        }
    }

    @Test
    void scriptedExtensionPlaysItsSteps() {
        asterisk.dialplan()
                .extension(
                        "menu",
                        leg -> leg.ring()
                                .progress()
                                .answer()
                                .pause(Duration.ofMillis(100))
                                .sendDtmf("1w2")
                                .hangup(21));
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels?endpoint=Local/menu@default&app=a&channelId=c");

            assertThat(events.until("StasisStart")).contains("Dial RINGING c Ringing", "Dial PROGRESS c Ringing");
            assertThat(events.until("ChannelHangupRequest"))
                    .containsExactly(
                            "ChannelDialplan Wait c;2 Up",
                            "ChannelDialplan SendDTMF c;2 Up",
                            "ChannelDtmfReceived 1 c Up",
                            "ChannelDtmfReceived 2 c Up",
                            "ChannelDialplan Hangup c;2 Up",
                            "ChannelHangupRequest 16 true c;2 Up");
            assertThat(events.until("StasisEnd")).contains("ChannelHangupRequest 21 c Up");
        }
    }

    @Test
    void incomingCallIsAnsweredByTheApplication() {
        asterisk.dialplan().extension("in", leg -> leg.stasis("a", "x,y", "z").hangup(16));
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels?endpoint=Local/in@default&extension=1000&channelId=c");
            JsonObject start = events.await("StasisStart");
            assertThat(start.get("args").toString()).isEqualTo("[\"x,y\",\"z\"]");
            assertThat(start.getAsJsonObject("channel").get("state").getAsString())
                    .isEqualTo("Ring");

            assertThat(client.post("/channels/c%3B2/ring").status()).isEqualTo(204);
            assertThat(client.post("/channels/c%3B2/answer").status()).isEqualTo(204);
            assertThat(events.next().get("type").getAsString()).isEqualTo("ChannelStateChange");
            assertThat(client.get("/channels/c").field("state")).isEqualTo("Up");

            client.delete("/channels/c%3B2");
            assertThat(events.until("StasisEnd"))
                    .containsExactly("ChannelHangupRequest 32 true c;2 Up", "StasisEnd c;2 Up");
            assertThat(events.soFar()).isEmpty();
        }
    }

    @Test
    void createdChannelIsInTheApplicationBeforeItIsDialed() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels/create?endpoint=Local/1000@default&app=a&channelId=c");
            assertThat(events.until("StasisStart"))
                    .containsExactly(
                            "ChannelDialplan Stasis c Down",
                            "ChannelVarset STASISSTATUS '' c Down",
                            "StasisStart c Down");
            assertThat(client.post("/channels/c/play?media=sound:beep"))
                    .hasToString("412 {\"message\":\"Channel in invalid state\"}");

            assertThat(client.post("/channels/c/dial?timeout=5").status()).isEqualTo(204);

            events.await("Dial");
            assertThat(events.until("Dial")).containsExactly("ChannelStateChange c Up", "Dial ANSWER c Up");
            assertThat(client.post("/channels/c/dial"))
                    .hasToString("409 {\"message\":\"Channel is not in the 'Down' state\"}");
        }
    }

    @Test
    void originateToAnApplicationThatIsNotThereVanishes() {
        try (EventSocket events = EventSocket.open(asterisk, "app=all&subscribeAll=true")) {
            assertThat(client.post("/channels?endpoint=Local/1000@default&app=none&channelId=c")
                            .status())
                    .isEqualTo(200);

            assertThat(events.until("ChannelDestroyed"))
                    .endsWith(
                            "ChannelVarset STASISSTATUS FAILED c Up",
                            "ChannelHangupRequest 0 c;2 Up",
                            "ChannelDestroyed 0 c Up");
        }
    }

    @Test
    void originateIsRefused() {
        assertThat(client.post("/channels?endpoint=Foo/1&app=a")).hasToString("500 {\"error\":\"Allocation failed\"}");
        assertThat(client.post("/channels?endpoint=Local&app=a"))
                .hasToString("400 {\"message\":\"Invalid endpoint specified\"}");
        assertThat(client.post("/channels?endpoint=Local/1000"))
                .hasToString("400 {\"message\":\"Application or extension must be specified\"}");
        client.post("/channels?endpoint=Local/ring-only&app=a&channelId=c");
        assertThat(client.post("/channels?endpoint=Local/1000&app=a&channelId=c"))
                .hasToString("409 {\"message\":\"Channel with given unique ID already exists\"}");
    }

    @Test
    void hangupReasonsAreChecked() {
        client.post("/channels?endpoint=Local/ring-only&app=a&channelId=c");

        assertThat(client.delete("/channels/c?reason=busy&reason_code=17").status())
                .isEqualTo(400);
        assertThat(client.delete("/channels/c?reason_code=zz").status()).isEqualTo(400);
        assertThat(client.delete("/channels/none")).hasToString("404 {\"message\":\"Channel not found\"}");
        assertThat(client.delete("/channels/c?reason_code=999").status()).isEqualTo(204);
    }

    @Test
    void extensionsByPattern() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels?endpoint=Local/dtmf-42@default&app=a&channelId=k");
            assertThat(events.until("ChannelDtmfReceived")).endsWith("ChannelDtmfReceived 4 k Up");
            client.delete("/channels/k");
            events.await("ChannelDestroyed");
            events.await("ChannelDestroyed");

            client.post("/channels?endpoint=Local/hangup-21@default&app=a&channelId=h");
            assertThat(events.until("ChannelDestroyed"))
                    .containsExactly(
                            "Dial '' h Down",
                            "ChannelDialplan Hangup h;2 Ring",
                            "ChannelHangupRequest 16 true h;2 Ring",
                            "ChannelHangupRequest 21 h Down",
                            "ChannelDestroyed 21 h;2 Ring");
            assertThat(events.until("ChannelDestroyed"))
                    .containsExactly("Dial NOANSWER h Down", "ChannelDestroyed 21 h Down");

            client.post("/channels?endpoint=Local/stasis-a@default&extension=ring-answer&channelId=s");
            assertThat(events.until("StasisStart")).containsExactly("StasisStart s;2 Ring");
        }
    }

    @Test
    void removedExtensionIsGone() {
        asterisk.dialplan().remove("1000");
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels?endpoint=Local/1000@default&app=a&channelId=c");

            assertThat(events.until("ChannelDestroyed")).containsExactly("ChannelDestroyed 0 c;2 Ring");
        }
    }
}
