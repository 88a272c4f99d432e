package io.github.arikit.ext.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.arikit.core.Key;
import io.github.arikit.generated.event.PlaybackStarted;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypeAheadTest extends DoublePlayTest {
    private TypeAhead keys;

    @BeforeEach
    void listen() {
        keys = TypeAhead.on(call.channel());
    }

    @AfterEach
    void stopListening() {
        keys.close();
    }

    private Play asking(int length) {
        return prompt("sound:seven").matchLength(length).typeAhead(keys);
    }

    @Test
    void whatOnePlayDoesNotNeedIsForTheNext() {
        PlaySession first = started(asking(2));

        call.pressInOneGo("12345");

        assertThat(result(first).digits()).isEqualTo("12");
        assertThat(keys.digits()).isEqualTo("345");
        assertThat(result(asking(2).start()).digits()).isEqualTo("34");
        assertThat(keys.digits()).isEqualTo("5");
        assertThat(call.requests("/play?")).hasSize(1);
    }

    @Test
    void whatIsPressedBetweenTwoPlaysIsForTheSecond() {
        PlaySession first = started(asking(1));
        call.press("1");
        assertThat(result(first).digits()).isEqualTo("1");

        call.press("2");
        call.press("3");

        assertThat(result(asking(2).start()).digits()).isEqualTo("23");
    }

    @Test
    void whatIsThereAlreadyCutsTheAudioShortAndTheRestIsWaitedFor() {
        call.press("1");
        PlaySession session = asking(2).start();
        call.settle();
        assertThat(session.result()).isNotDone();
        assertThat(call.requests("/play?")).isEmpty();

        call.press("2");

        assertThat(result(session).digits()).isEqualTo("12");
    }

    @Test
    void theTimeForTheRestIsThatBetweenDigits() {
        call.press("1");
        PlaySession session = asking(2).start();
        call.settle();

        call.libraryWaits(Prompt.INTER_DIGIT);

        assertThat(result(session).status()).isEqualTo(PlayStatus.INCOMPLETE);
        assertThat(result(session).digits()).isEqualTo("1");
    }

    @Test
    void whereNothingMayInterruptTheAudioItIsJudgedAfterIt() {
        call.press("12");
        PlaySession session = started(asking(2).withoutBargeIn());
        assertThat(session.result()).isNotDone();
        assertThat(keys.digits()).isEqualTo("12");

        call.asteriskPlays(Duration.ofSeconds(7));

        assertThat(result(session).digits()).isEqualTo("12");
    }

    @Test
    void whatIsWrongIsFollowedByAReplayAndForgottenWithTheRest() {
        call.press("92");
        PlaySession session =
                prompt("sound:seven").matchOneOf("2").replays(1).typeAhead(keys).start();
        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo("sound:seven");
        assertThat(session.result()).isNotDone();
        assertThat(call.requests("/play?")).hasSize(1);

        call.press("2");

        assertThat(result(session).status()).isEqualTo(PlayStatus.MATCHED);
    }

    @Test
    void aStoppedPlayLeavesWhatCameAfterItWasStopped() {
        PlaySession session = started(asking(2));
        call.inOneGo(() -> {
            session.stop();
            call.far().sendDtmf(options -> options.dtmf("7"));
            call.asteriskMoves(Duration.ofMillis(200));
        });

        assertThat(result(session).status()).isEqualTo(PlayStatus.CANCELLED);
        assertThat(keys.digits()).isEqualTo("7");
    }

    @Test
    void whatIsDiscardedIsForgotten() {
        call.press("12");

        keys.discard();

        assertThat(keys.digits()).isEmpty();
    }

    @Test
    void furtherDigitsThanFitAreDropped() {
        call.press("1".repeat(TypeAhead.CAPACITY) + "2");

        assertThat(keys.digits()).isEqualTo("1".repeat(TypeAhead.CAPACITY));
    }

    @Test
    void oneTypeAheadServesOnePlayAtATime() {
        PlaySession session = started(asking(1));
        assertThatIllegalStateException().isThrownBy(() -> asking(1).start());

        call.press("1");

        assertThat(result(session).digits()).isEqualTo("1");
        call.press("2");
        assertThat(result(asking(1).start()).digits()).isEqualTo("2");
    }

    @Test
    void onceClosedItHearsNothingAndServesNobody() {
        keys.close();
        call.press("1");

        assertThat(keys.digits()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> asking(1).start());
    }

    @Test
    void aPlayThatCannotBeginLeavesItToOthers() {
        Play play = asking(1);
        call.ari().close();

        assertThatIllegalStateException().isThrownBy(play::start).withMessageNotContaining("type-ahead");
        assertThatIllegalStateException().isThrownBy(play::start).withMessageNotContaining("type-ahead");
    }

    @Test
    void aDigitThatIsToldTwiceIsKeptOnce() {
        call.ari().application(Key.application("app")).subscribe(List.of("channel:"));

        call.press("11");

        assertThat(keys.digits()).isEqualTo("11");
    }
}
