package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BridgeTest extends DoubleTest {
    private EventSocket events;

    @BeforeEach
    void makeCalls() {
        events = EventSocket.open(asterisk, "app=a");
        call(events, "a", "c");
        call(events, "a", "d");
        client.post("/bridges?bridgeId=b&name=room");
        events.soFar();
    }

    @AfterEach
    void closeSocket() {
        events.close();
    }

    @Test
    void bridgeIsAsAsteriskMakesIt() {
        JsonObject bridge = client.get("/bridges/b").json().getAsJsonObject();
        bridge.remove("creationtime");

        assertThat(bridge)
                .hasToString("{\"id\":\"b\",\"technology\":\"simple_bridge\",\"bridge_type\":\"mixing\","
                        + "\"bridge_class\":\"stasis\",\"creator\":\"Stasis\",\"name\":\"room\",\"channels\":[],"
                        + "\"video_mode\":\"talker\"}");
        assertThat(client.post("/bridges?bridgeId=b"))
                .hasToString("409 {\"message\":\"Bridge with id 'b' already exists\"}");
        assertThat(client.post("/bridges/b?name=x").status()).isEqualTo(409);
        assertThat(client.post("/bridges?type=bogus").status()).isEqualTo(500);
        assertThat(client.post("/bridges?type=holding").field("technology")).isEqualTo("holding_bridge");
        assertThat(client.get("/bridges").json().getAsJsonArray()).hasSize(2);
    }

    @Test
    void channelsComeAndGo() {
        assertThat(client.post("/bridges/b/addChannel?channel=c,d").status()).isEqualTo(204);
        assertThat(events.soFar())
                .containsExactly(
                        "ChannelEnteredBridge c Up b [c]",
                        "ChannelEnteredBridge d Up b [c,d]",
                        "ChannelVarset BRIDGEPEER Local/1000@default-00000001;1 c Up",
                        "ChannelVarset BRIDGEPEER Local/1000@default-00000000;1 d Up");
        assertThat(client.get("/applications/a").json().getAsJsonObject().get("bridge_ids"))
                .hasToString("[\"b\"]");

        assertThat(client.post("/bridges/b/removeChannel?channel=c").status()).isEqualTo(204);
        assertThat(events.soFar()).containsExactly("ChannelVarset BRIDGEPEER '' c Up", "ChannelLeftBridge c Up b [d]");
        assertThat(client.post("/bridges/b/removeChannel?channel=c"))
                .hasToString("422 {\"message\":\"Channel not in this bridge\"}");
    }

    @Test
    void addingTwiceLeavesAndEnters() {
        client.post("/bridges/b/addChannel?channel=c");
        client.post("/bridges/b/addChannel?channel=c");

        assertThat(events.soFar())
                .containsExactly(
                        "ChannelEnteredBridge c Up b [c]",
                        "ChannelLeftBridge c Up b []",
                        "ChannelEnteredBridge c Up b [c]");
    }

    @Test
    void addingIsRefused() {
        assertThat(client.post("/bridges/b/addChannel?channel=c,none"))
                .hasToString("400 {\"message\":\"Channel not found\"}");
        assertThat(client.get("/bridges/b").json().getAsJsonObject().get("channels"))
                .hasToString("[]");
        assertThat(client.post("/bridges/none/addChannel?channel=c"))
                .hasToString("404 {\"message\":\"Bridge not found\"}");
        assertThat(client.post("/bridges/b/addChannel?channel=c%3B2"))
                .hasToString("422 {\"message\":\"Channel not in Stasis application\"}");
    }

    @Test
    void hangupLeavesTheBridge() {
        client.post("/bridges/b/addChannel?channel=c");
        events.soFar();
        client.delete("/channels/c");

        assertThat(events.until("StasisEnd"))
                .containsExactly("ChannelHangupRequest 32 true c Up", "ChannelLeftBridge c Up b []", "StasisEnd c Up");
    }

    @Test
    void destroyingLetsTheChannelsGo() {
        client.post("/bridges/b/addChannel?channel=c,d");
        events.soFar();

        assertThat(client.delete("/bridges/b").status()).isEqualTo(204);

        assertThat(events.soFar())
                .containsExactly(
                        "ChannelVarset BRIDGEPEER '' c Up",
                        "ChannelLeftBridge c Up b [d]",
                        "ChannelVarset BRIDGEPEER '' d Up",
                        "ChannelLeftBridge d Up b []");
        assertThat(client.get("/channels/c").status()).isEqualTo(200);
    }

    @Test
    void subscriberHearsOfTheBridgeItself() {
        client.post("/applications/a/subscription?eventSource=bridge:");
        client.post("/bridges/x");
        client.delete("/bridges/x");

        assertThat(events.soFar()).containsExactly("BridgeCreated x []", "BridgeDestroyed x []");
    }

    @Test
    void playsAndRecords() {
        client.post("/bridges/b/addChannel?channel=c");
        events.soFar();

        assertThat(client.post("/bridges/b/play/p?media=sound:beep").field("target_uri"))
                .isEqualTo("bridge:b");
        assertThat(events.until("PlaybackFinished"))
                .containsExactly("PlaybackStarted sound:beep playing", "PlaybackFinished sound:beep done");
        assertThat(client.post("/bridges/b/record?name=r&format=wav").status()).isEqualTo(201);
        assertThat(EventText.of(events.next())).isEqualTo("RecordingStarted r recording");
        client.post("/recordings/live/r/stop");
        assertThat(EventText.of(events.next())).isEqualTo("RecordingFinished r done");
        client.post("/channels/c/record?name=no&format=wav");
        assertThat(events.next().getAsJsonObject("recording").get("cause").getAsString())
                .isEqualTo("Cannot record channel while in bridge");
    }

    @Test
    void musicAndVideo() {
        client.post("/bridges/b/addChannel?channel=c,d");
        events.soFar();

        assertThat(client.post("/bridges/b/moh").status()).isEqualTo(204);
        assertThat(client.delete("/bridges/b/moh").status()).isEqualTo(204);
        assertThat(client.delete("/bridges/b/moh")).hasToString("409 {\"message\":\"Bridge isn't playing music\"}");
        client.post("/bridges/b/videoSource/c");
        client.post("/bridges/b/videoSource/d");
        client.delete("/bridges/b/videoSource");

        assertThat(events.next().has("old_video_source_id")).isFalse();
        assertThat(events.next().get("old_video_source_id").getAsString()).isEqualTo("c");
        assertThat(client.get("/bridges/b").field("video_source_id")).isEqualTo("d");
    }

    @Test
    void variablesOfABridge() {
        assertThat(client.post("/bridges/b/variable?variable=A&value=1&report_events=true")
                        .status())
                .isEqualTo(204);
        client.call("POST", "/bridges/b/variables", "{\"variables\":{\"B\":\"2\"}}");

        assertThat(client.get("/bridges/b/variable?variable=A")).hasToString("200 {\"value\":\"1\"}");
        assertThat(client.get("/bridges/b/variables?variables=A,B"))
                .hasToString("200 {\"variables\":{\"A\":\"1\",\"B\":\"2\"}}");
        assertThat(client.get("/bridges/b/variable?variable=C").status()).isEqualTo(404);
        assertThat(client.get("/bridges/b").json().getAsJsonObject().get("bridgevars"))
                .hasToString("{\"A\":\"1\"}");
    }

    @Test
    void destroyingFinishesRecordings() {
        client.post("/bridges/b/addChannel?channel=c");
        client.post("/bridges/b/record?name=r&format=wav");
        events.await("RecordingStarted");

        client.delete("/bridges/b");

        assertThat(events.soFar()).contains("RecordingFinished r done");
    }
}
