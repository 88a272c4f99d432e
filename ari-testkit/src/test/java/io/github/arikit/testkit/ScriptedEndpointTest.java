package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Phones that are dialed, and do what they are scripted to do. */
class ScriptedEndpointTest extends DoubleTest {

    private int dial(String phone, String channelId) {
        return client.post("/channels?endpoint=" + phone + "&app=a&channelId=" + channelId)
                .status();
    }

    @Test
    void answersAtOnceUnlessItIsScripted() {
        asterisk.endpoint("PJSIP/1000");
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            assertThat(dial("PJSIP/1000", "c")).isEqualTo(200);

            assertThat(events.until("StasisStart"))
                    .containsExactly(
                            "Dial '' c Down",
                            "ChannelStateChange c Up",
                            "Dial ANSWER c Up",
                            "ChannelVarset STASISSTATUS '' c Up",
                            "StasisStart c Up");
        }
    }

    @Test
    void doesWhatSomebodyWouldDo() {
        ScriptedEndpoint desk = asterisk.endpoint("PJSIP/desk")
                .whenCalled(phone -> phone.rings()
                        .after(Duration.ofSeconds(1))
                        .answers()
                        .hears("sound:beep")
                        .presses("42#")
                        .hangsUp());
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            dial("PJSIP/desk", "c");
            events.await("StasisStart");
            client.post("/channels/c/play?media=sound:beep");

            ChannelHistory history = desk.awaitCall().awaitEnd();

            assertThat(history.channelId()).isEqualTo("c");
            assertThat(history.answered()).isTrue();
            assertThat(history.heard()).containsExactly("sound:beep");
            assertThat(history.pressed()).isEqualTo("42#");
            assertThat(history.hangupCause()).hasValue(16);
        }
    }

    @Test
    void isScriptedAnewForTheNextCall() {
        ScriptedEndpoint desk = asterisk.endpoint("PJSIP/desk").isBusy();
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            dial("PJSIP/desk", "c1");
            assertThat(desk.awaitCall().awaitEnd().hangupCause()).hasValue(17);
            desk.answers();
            dial("PJSIP/desk", "c2");

            events.await("StasisStart");
            ScriptedCall second = desk.awaitCall();
            assertThat(second.channelId()).isEqualTo("c2");
            second.hangUpNow();
            assertThat(second.awaitEnd().hangupCause()).hasValue(16);
        }
    }

    @Test
    void refusesWithAStatusOfSip() {
        ScriptedEndpoint desk = asterisk.endpoint("PJSIP/desk").whenCalled(phone -> phone.refuses(603));
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            dial("PJSIP/desk", "c");

            assertThat(desk.awaitCall().awaitEnd().hangupCause()).hasValue(21);
            assertThat(events.await("ChannelDestroyed").get("tech_cause").getAsInt())
                    .isEqualTo(603);
        }
    }

    @Test
    void isFoundBehindATrunk() {
        ScriptedEndpoint trunk = asterisk.endpoint("PJSIP/trunk").doesNotAnswer();
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            assertThat(dial("pjsip/5551234@trunk", "c")).isEqualTo(200);

            assertThat(events.await("Dial").get("dialstring").getAsString()).isEqualTo("5551234@trunk");
            assertThat(trunk.awaitCall().history().answered()).isFalse();
            client.delete("/channels/c");
        }
    }

    @Test
    void cannotBeDialedWhileOffline() {
        ScriptedEndpoint desk = asterisk.endpoint("PJSIP/desk").goesOffline();

        assertThat(dial("PJSIP/desk", "c")).isEqualTo(500);
        assertThat(client.get("/endpoints/PJSIP/desk").field("state")).isEqualTo("offline");
        assertThat(client.get("/deviceStates/PJSIP%2Fdesk").field("state")).isEqualTo("UNAVAILABLE");
        desk.comesOnline();
        assertThat(dial("PJSIP/desk", "c")).isEqualTo(200);
    }

    @Test
    void isKnownAfterARestart() {
        asterisk.endpoint("PJSIP/desk").goesOffline();
        asterisk.restart();

        assertThat(client.get("/endpoints/PJSIP/desk").field("state")).isEqualTo("offline");
        assertThat(client.get("/endpoints/PJSIP/desk").json().getAsJsonObject().getAsJsonArray("channel_ids"))
                .isEmpty();
    }

    @Test
    void whoCallsFromAnEndpointIsItsChannel() {
        asterisk.endpoint("PJSIP/5551234");

        ScriptedCall call = asterisk.call("1000").from("5551234").staysOnTheLine();

        assertThat(client.get("/endpoints/PJSIP/5551234").text()).contains(call.channelId());
        call.hangUpNow();
        call.awaitEnd();
        assertThat(client.get("/endpoints/PJSIP/5551234").text()).doesNotContain(call.channelId());
    }

    @Test
    void namesAndStepsThatCannotBeAreRefused() {
        for (String id : List.of("PJSIP", "PJSIP/", "/1000", "Local/1000", "PJSIP/1000@x")) {
            assertThatIllegalArgumentException().isThrownBy(() -> asterisk.endpoint(id));
        }
        ScriptedEndpoint desk = asterisk.endpoint("PJSIP/desk");
        assertThatIllegalArgumentException().isThrownBy(() -> desk.whenCalled(phone -> phone.refuses(200)));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.whenCalled(phone -> phone.presses("x")));
    }
}
