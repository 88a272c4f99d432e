package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Callers that are offered to applications. */
class BroadcastTest extends DoubleTest {

    @Test
    void callerGoesToTheFirstClaim() {
        asterisk.dialplan()
                .extension(
                        "sales",
                        leg -> leg.stasisBroadcast(StasisBroadcast.toAll()
                                        .within(Duration.ofSeconds(60))
                                        .withArguments("gold", "de"))
                                .hangup(21));
        try (EventSocket first = EventSocket.open(asterisk, "app=first");
                EventSocket second = EventSocket.open(asterisk, "app=second")) {
            ScriptedCall call = asterisk.call("sales").from("5551234").staysOnTheLine();

            assertThat(first.await("CallBroadcast").get("caller").getAsString()).isEqualTo("5551234");
            assertThat(second.await("CallBroadcast").get("called").getAsString())
                    .isEqualTo("sales");
            assertThat(claim(call, "second")).isEqualTo(204);
            assertThat(claim(call, "first")).isEqualTo(409);
            assertThat(second.await("StasisStart").getAsJsonArray("args")).hasToString("[\"gold\",\"de\"]");
            client.post("/channels/" + call.channelId() + "/continue");

            ChannelHistory history = call.awaitEnd();
            assertThat(history.applications()).containsExactly("second");
            assertThat(history.hangupCause()).hasValue(21);
            assertThat(first.soFar()).isEmpty();
        }
    }

    @Test
    void callerGoesOnWhenNobodyClaims() {
        asterisk.dialplan()
                .extension(
                        "sales",
                        leg -> leg.stasisBroadcast(StasisBroadcast.to("^sales")).stasis("fallback"));
        try (EventSocket fallback = EventSocket.open(asterisk, "app=fallback")) {
            ScriptedCall call = asterisk.call("sales").staysOnTheLine();

            fallback.await("StasisStart");
            assertThat(claim(call, "fallback")).isEqualTo(404);
        }
    }

    @Test
    void callerMayHangUpMeanwhile() {
        try (EventSocket events = EventSocket.open(asterisk, "app=example")) {
            ScriptedCall call =
                    asterisk.call("broadcast").after(Duration.ofSeconds(1)).hangsUp();
            events.await("CallBroadcast");

            assertThat(call.awaitEnd().hangupCause()).hasValue(16);
            assertThat(claim(call, "example")).isEqualTo(404);
        }
    }

    @Test
    void olderReleaseDoesNotHaveIt() {
        try (AsteriskDouble older =
                AsteriskDouble.builder().release("18.26.4").speed(20).start()) {
            ScriptedCall call = older.call("broadcast").staysOnTheLine();

            assertThat(call.awaitEnd().hangupCause()).hasValue(0);
        }
    }

    @Test
    void settingsThatTheDialplanCannotHaveAreRefused() {
        StasisBroadcast toAll = StasisBroadcast.toAll();

        assertThatIllegalArgumentException().isThrownBy(() -> toAll.within(Duration.ofSeconds(61)));
        assertThatIllegalArgumentException().isThrownBy(() -> toAll.within(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> toAll.withArguments("a:b"));
        assertThatIllegalArgumentException().isThrownBy(() -> StasisBroadcast.to("a,b"));
        assertThatIllegalArgumentException().isThrownBy(() -> StasisBroadcast.to("("));
    }

    private int claim(ScriptedCall call, String application) {
        return client.post("/events/claim?channelId=" + call.channelId() + "&application=" + application)
                .status();
    }
}
