package io.github.arikit.testkit.junit;

import static io.github.arikit.testkit.junit.AriAssertions.assertThat;
import static io.github.arikit.testkit.junit.HangupCause.NORMAL_CLEARING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arikit.core.AriConfig;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.ScriptedCall;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a test of a user gets, and what it can say about calls. */
@AriTest(application = "greeter")
class AriTestTest {

    static void greet(ChannelHandle call) {
        call.answer();
        PlaybackHandle greeting = call.stagePlay("sound:hello-world");
        try (var finished = greeting.subscribe(PlaybackFinished.class)) {
            greeting.exec();
            finished.next(Duration.ofSeconds(5));
        }
        call.hangup();
    }

    @Test
    void clientIsConnectedAndServesCallers(AsteriskDouble asterisk, AriClient ari) {
        ari.onStasisStart(AriTestTest::greet);

        ScriptedCall channel = asterisk.call("1000").from("5551234").staysOnTheLine();

        assertThat(channel)
                .wasAnswered()
                .heard("sound:hello-world")
                .entered("greeter")
                .wasHungUpWith(NORMAL_CLEARING);
        assertThat(channel.history()).heardOnly("sound:hello-world");
    }

    @Test
    void callersSay(AsteriskDouble asterisk, AriClient ari) {
        ari.onStasisStart(ChannelHandle::answer);

        ScriptedCall channel = asterisk.call("1000").presses("42#").hangsUp();

        assertThat(channel).pressed("42#").wasHungUpWith(NORMAL_CLEARING);
    }

    @Test
    void assertionTellsWhatHappenedInstead(AsteriskDouble asterisk) {
        ScriptedCall channel = asterisk.call("answer").waitsForAnswer().hangsUp();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(channel).heard("sound:tt-monkeys"))
                .withMessageContaining("to hear [sound:tt-monkeys]")
                .withMessageContaining("answered=true");
    }

    @Test
    void callThatGoesOnIsUp(AsteriskDouble asterisk, AriConfig config) {
        ScriptedCall channel = asterisk.call("answer").staysOnTheLine();

        assertThat(channel).wasAnswered().isUp();
        assertThat(config.url()).hasToString(asterisk.url());
        channel.hangUpNow();
        assertThat(channel).wasHungUpWith(16);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(channel).isUp());
    }

    @Nested
    class NestedTests {

        @Test
        void haveTheSameSettings(AriClient ari) {
            assertThat(ari.application()).isEqualTo("greeter");
        }
    }
}
