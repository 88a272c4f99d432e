package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
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
}
