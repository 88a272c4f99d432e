package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelOperationTest extends DoubleTest {
    private EventSocket events;

    @BeforeEach
    void makeCall() {
        events = EventSocket.open(asterisk, "app=a");
        call(events, "a", "c");
    }

    @AfterEach
    void closeSocket() {
        events.close();
    }

    @Test
    void keysArriveAtTheOtherHalf() {
        assertThat(client.post("/channels/c/dtmf?dtmf=1%23&duration=120&between=40")
                        .status())
                .isEqualTo(204);

        JsonObject first = events.next();
        assertThat(EventText.of(first)).isEqualTo("ChannelDtmfReceived 1 c;2 Up");
        assertThat(first.get("duration_ms").getAsInt()).isEqualTo(120);
        assertThat(EventText.of(events.next())).isEqualTo("ChannelDtmfReceived # c;2 Up");
        assertThat(client.post("/channels/c/dtmf")).hasToString("400 {\"message\":\"DTMF is required\"}");
    }

    @Test
    void channelIsFoundByNameToo() {
        assertThat(client.get("/channels/Local%2F1000@default-00000000%3B1").field("id"))
                .isEqualTo("c");
        assertThat(client.get("/channels").json().getAsJsonArray()).hasSize(2);
    }

    @Test
    void silentOperationsAreAccepted() {
        for (String operation : new String[] {"hold", "moh", "silence", "ring"}) {
            assertThat(client.post("/channels/c/" + operation).status()).isEqualTo(204);
            assertThat(client.delete("/channels/c/" + operation).status()).isEqualTo(204);
        }
        assertThat(client.post("/channels/c/progress").status()).isEqualTo(204);
        assertThat(client.post("/channels/c/answer").status()).isEqualTo(204);
        assertThat(client.post("/channels/c/mute?direction=in").status()).isEqualTo(204);
        assertThat(client.delete("/channels/c/mute?direction=in").status()).isEqualTo(204);
        assertThat(client.post("/channels/c/mute")).hasToString("400 {\"message\":\"Direction is required\"}");
        assertThat(events.soFar()).isEmpty();
    }

    @Test
    void onlyTheApplicationOfAChannelLeadsIt() {
        assertThat(client.post("/channels/c%3B2/answer"))
                .hasToString("409 {\"message\":\"Channel not in Stasis application\"}");
        assertThat(client.post("/channels/none/answer")).hasToString("404 {\"message\":\"Channel not found\"}");
    }

    @Test
    void variables() {
        assertThat(client.post("/channels/c/variable?variable=A&value=1").status())
                .isEqualTo(204);
        client.call(
                "POST", "/channels/c/variables", "{\"variables\":{\"B\":{\"value\":\"2\",\"report_events\":true}}}");

        assertThat(events.soFar()).containsExactly("ChannelVarset A 1 c Up", "ChannelVarset B 2 c Up");
        assertThat(client.get("/channels/c/variable?variable=A")).hasToString("200 {\"value\":\"1\"}");
        assertThat(client.get("/channels/c/variables?variables=A,B"))
                .hasToString("200 {\"variables\":{\"A\":\"1\",\"B\":\"2\"}}");
        assertThat(client.get("/channels/c/variables?variables=A,NO"))
                .hasToString("404 {\"message\":\"Provided variable was not found\"}");
        assertThat(client.get("/channels/none/variable?variable=A"))
                .hasToString("404 {\"message\":\"Provided channel was not found\"}");
        assertThat(client.get("/channels/c").json().getAsJsonObject().get("channelvars"))
                .hasToString("{\"B\":\"2\"}");
        assertThat(client.call("POST", "/channels/c/variables", "{\"variables\":{\"B\":2}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void reportedVariableKeepsItsReportedValue() {
        client.post("/channels/c/variable?variable=B&value=1&report_events=true");
        client.post("/channels/c/variable?variable=B&value=2");

        events.next();
        assertThat(events.next().getAsJsonObject("channel").get("channelvars")).hasToString("{\"B\":\"1\"}");
        assertThat(client.get("/channels/c/variable?variable=B").field("value")).isEqualTo("2");
    }

    @Test
    void functionsCanBeRead() {
        assertThat(client.get("/channels/c/variable?variable=CHANNEL(state)").field("value"))
                .isEqualTo("Up");
        assertThat(client.get("/channels/c/variable?variable=NOFUNC(x)"))
                .hasToString("500 {\"message\":\"Unable to read provided function\"}");
        assertThat(client.post("/channels/c/variable?variable=CALLERID(num)&value=1")
                        .status())
                .isEqualTo(501);
    }

    @Test
    void moveHandsTheChannelOver() {
        client.post("/channels/c/move?app=none&appArgs=x");
        JsonObject failed = events.next();
        assertThat(failed.get("type").getAsString()).isEqualTo("ApplicationMoveFailed");
        assertThat(failed.get("args")).hasToString("[\"x\"]");
        try (EventSocket other = EventSocket.open(asterisk, "app=o")) {
            assertThat(client.post("/channels/c/move?app=o&appArgs=p,q").status())
                    .isEqualTo(204);

            assertThat(other.await("StasisStart").get("args")).hasToString("[\"p\",\"q\"]");
            assertThat(events.soFar()).containsExactly("StasisEnd c Up");
        }
    }

    @Test
    void continueGoesOnInTheDialplan() {
        asterisk.dialplan()
                .extension("bye", leg -> leg.pause(Duration.ofMillis(1)).hangup(16));

        assertThat(client.post("/channels/c/continue?extension=bye").status()).isEqualTo(204);

        assertThat(events.until("ChannelHangupRequest"))
                .containsExactly(
                        "StasisEnd c Up",
                        "ChannelDialplan Wait c Up",
                        "ChannelVarset STASISSTATUS SUCCESS c Up",
                        "ChannelDialplan Hangup c Up",
                        "ChannelHangupRequest 16 c;2 Up");
        assertThat(events.until("ChannelDestroyed")).endsWith("ChannelDestroyed 16 c Up");
    }

    @Test
    void continueWithoutAPlaceTakesTheNextStep() {
        client.post("/channels/c/continue");

        assertThat(events.until("ChannelDialplan")).endsWith("ChannelDialplan Wait c Up");
        assertThat(client.post("/channels/c/ring").status()).isEqualTo(409);
    }

    @Test
    void redirectChecksTheTechnology() {
        assertThat(client.post("/channels/c/redirect?endpoint=SIP/x"))
                .hasToString(
                        "422 {\"message\":\"Endpoint technology 'SIP' does not match channel technology 'Local'\"}");
        assertThat(client.post("/channels/c/redirect?endpoint=x"))
                .hasToString("422 {\"message\":\"Endpoint parameter 'x' does not contain tech/resource\"}");
        assertThat(client.post("/channels/c/redirect?endpoint=Local/answer").status())
                .isEqualTo(204);
    }

    @Test
    void snoopIsAChannelOfItsOwn() {
        assertThat(client.post("/channels/c/snoop/s?app=a&spy=both&appArgs=z").field("name"))
                .isEqualTo("Snoop/c-00000000");
        assertThat(events.await("StasisStart").get("args")).hasToString("[\"z\"]");
        assertThat(client.post("/channels/c/snoop?app=a").status()).isEqualTo(400);
        assertThat(client.post("/channels/c/snoop/s?app=a&spy=in").status()).isEqualTo(500);
        client.delete("/channels/s");
        assertThat(events.soFar()).containsExactly("ChannelHangupRequest 32 true s Up", "StasisEnd s Up");
    }

    @Test
    void externalMediaIsAnsweredAtOnce() {
        JsonObject channel = client.post(
                        "/channels/externalMedia?app=a&external_host=127.0.0.1:4444&format=ulaw&channelId=x")
                .json()
                .getAsJsonObject();

        assertThat(channel.get("name").getAsString()).startsWith("UnicastRTP/127.0.0.1:4444-0x");
        assertThat(channel.getAsJsonObject("channelvars").keySet())
                .containsExactly("UNICASTRTP_LOCAL_PORT", "UNICASTRTP_LOCAL_ADDRESS");
        assertThat(events.until("StasisStart"))
                .containsExactly(
                        "Dial '' x Down",
                        "ChannelStateChange x Up",
                        "Dial ANSWER x Up",
                        "ChannelVarset STASISSTATUS '' x Up",
                        "StasisStart x Up");
        assertThat(client.get("/channels/x").json().getAsJsonObject().has("channelvars"))
                .isFalse();
        assertThat(client.get("/channels/x/rtp_statistics").status()).isEqualTo(404);
        assertThat(client.get("/channels/c/rtp_statistics").status()).isEqualTo(403);
    }

    @Test
    void externalMediaIsRefused() {
        assertThat(client.post("/channels/externalMedia?app=a&format=ulaw").status())
                .isEqualTo(400);
        assertThat(client.post("/channels/externalMedia?app=a&format=ulaw&external_host=h")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/channels/externalMedia?app=a&format=bogus&external_host=h:1")
                        .status())
                .isEqualTo(500);
    }

    @Test
    void websocketMediaWaitsForItsConnection() {
        Client.Reply reply = client.post("/channels/externalMedia?app=a&format=ulaw&transport=websocket"
                + "&encapsulation=none&connection_type=server&channelId=w");

        assertThat(reply.field("name")).startsWith("WebSocket/INCOMING/0x");
        assertThat(events.soFar()).containsExactly("Dial '' w Down");
        client.delete("/channels/w");
        assertThat(events.soFar())
                .containsExactly(
                        "ChannelHangupRequest 32 true w Down", "Dial NOANSWER w Down", "ChannelDestroyed 16 w Down");
    }
}
