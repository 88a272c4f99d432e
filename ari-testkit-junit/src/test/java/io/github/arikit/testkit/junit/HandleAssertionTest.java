package io.github.arikit.testkit.junit;

import static io.github.arikit.testkit.junit.AriAssertions.assertThat;
import static io.github.arikit.testkit.junit.HangupCause.NORMAL_CLEARING;
import static io.github.arikit.testkit.junit.HangupCause.USER_BUSY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.arikit.core.AriConfig;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.testkit.AsteriskDouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What can be said about the channels of an application, by their handles. */
@AriTest
class HandleAssertionTest {

    private static void playAndHangUp(ChannelHandle call) {
        call.stagePlay("sound:tt-monkeys").exec();
        call.hangup();
    }

    @Test
    void channelThatTheApplicationCalledWith(AsteriskDouble asterisk, AriClient ari) {
        asterisk.endpoint("PJSIP/1000").answersAfter(Duration.ofMillis(500));
        ari.onStasisStart(HandleAssertionTest::playAndHangUp);

        ChannelHandle channel = ari.stageOriginate("PJSIP/1000").exec();

        assertThat(channel).wasAnswered().heard("sound:tt-monkeys").wasHungUpWith(NORMAL_CLEARING);
    }

    @Test
    void channelThatNobodyAnswers(AsteriskDouble asterisk, AriClient ari) {
        asterisk.endpoint("PJSIP/1000").isBusy();

        ChannelHandle channel = ari.stageOriginate("PJSIP/1000").exec();

        assertThat(channel).wasNeverAnswered().wasHungUpWith(USER_BUSY);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(channel).wasAnswered())
                .withMessageContaining("to be answered");
    }

    @Test
    void eachDoubleIsAskedForItsOwn(AsteriskDouble asterisk, AriClient ari) {
        try (AsteriskDouble other = AsteriskDouble.start();
                AriClient otherAri = Ari.connect(AriConfig.builder()
                        .url(other.url())
                        .username(other.username())
                        .password(other.password())
                        .applications("other")
                        .build())) {
            asterisk.endpoint("PJSIP/1000").isBusy();
            other.endpoint("PJSIP/1000").answers();

            ChannelHandle here = ari.stageOriginate("PJSIP/1000", options -> options.channelId("same"))
                    .exec();
            ChannelHandle there = otherAri.stageOriginate("PJSIP/1000", options -> options.channelId("same"))
                    .exec();

            assertThat(here).wasHungUpWith(USER_BUSY);
            assertThat(there).wasAnswered().isUp();
            assertThat(other.entityId()).isNotEqualTo(asterisk.entityId());
        }
    }

    @Test
    void channelThatWasNeverThere(AriClient ari) {
        ChannelHandle staged = ari.stageOriginate("PJSIP/1000");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(staged).wasAnswered())
                .withMessageContaining(staged.id());
    }

    @Test
    void channelOfADoubleThatIsClosed() {
        ChannelHandle channel;
        try (AsteriskDouble gone = AsteriskDouble.start();
                AriClient ari = Ari.connect(AriConfig.builder()
                        .url(gone.url())
                        .username(gone.username())
                        .password(gone.password())
                        .applications("gone")
                        .build())) {
            channel = ari.stageOriginate("Local/answer@default").exec();
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(channel))
                .withMessageContaining("only while a double of this JVM runs it");
    }
}
