package io.github.arikit.ext.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.PlaybackStarted;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PromptTest extends DoublePlayTest {

    @Test
    void digitsDuringTheAudioStopItAndMatch() {
        PlaySession session = started(prompt("sound:seven", "sound:seven").matchLength(4));

        call.press("12");
        call.await(PlaybackFinished.class);
        call.press("34");

        assertThat(result(session).status()).isEqualTo(PlayStatus.MATCHED);
        assertThat(result(session).digits()).isEqualTo("1234");
        assertThat(call.requests("/play?")).hasSize(1);
    }

    @Test
    void digitsAfterTheAudioMatch() {
        PlaySession session = started(prompt("sound:beep").matchTerminator("#"));
        call.asteriskPlays(LONG);

        call.press("123#");

        assertThat(result(session).status()).isEqualTo(PlayStatus.MATCHED);
        assertThat(result(session).digits()).isEqualTo("123");
    }

    @Test
    void silenceFinishesAfterTheTimeForTheFirstDigit() {
        PlaySession session = started(prompt("sound:beep").matchLength(4));
        call.asteriskPlays(LONG);

        call.libraryWaits(Duration.ofMillis(3_999));
        assertThat(session.result()).isNotDone();
        call.libraryWaits(Duration.ofMillis(1));

        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
        assertThat(result(session).digits()).isEmpty();
    }

    @Test
    void tooFewDigitsAreIncompleteAfterTheTimeForTheNextOne() {
        PlaySession session = started(prompt("sound:beep").matchLength(4));
        call.press("1");
        call.libraryWaits(Duration.ofMillis(2_999));
        call.press("2");

        call.libraryWaits(Duration.ofMillis(2_999));
        assertThat(session.result()).isNotDone();
        call.libraryWaits(Duration.ofMillis(1));

        assertThat(result(session).status()).isEqualTo(PlayStatus.INCOMPLETE);
        assertThat(result(session).digits()).isEqualTo("12");
    }

    @Test
    void allDigitsTogetherHaveALimit() {
        PlaySession session = started(prompt("sound:beep").matchLength(9).overallDigitTimeout(Duration.ofSeconds(5)));
        call.press("1");
        call.libraryWaits(Duration.ofSeconds(2));
        call.press("2");
        call.libraryWaits(Duration.ofSeconds(2));
        call.press("3");

        call.libraryWaits(Duration.ofSeconds(1));

        assertThat(result(session).status()).isEqualTo(PlayStatus.INCOMPLETE);
        assertThat(result(session).digits()).isEqualTo("123");
    }

    @Test
    void impossibleDigitsAreInvalidAtOnce() {
        PlaySession session = started(prompt("sound:seven").matchOneOf("12", "34"));

        call.press("13");

        assertThat(result(session).status()).isEqualTo(PlayStatus.INVALID);
        assertThat(result(session).digits()).isEqualTo("13");
    }

    @Test
    void aReplayBeginsWithWhatIsPrependedAndWithoutTheDigitsBefore() {
        PlaySession session = started(prompt("sound:seven")
                .invalidPrepend("sound:tt-somethingwrong")
                .replays(1)
                .matchOneOf("12"));

        // A burst: the first digit is judged invalid, and the rest of it must not reach the next round.
        call.far().sendDtmf(options -> options.dtmf("312").duration(10).between(0));
        call.asteriskPlays(Duration.ofMillis(30));
        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo("sound:tt-somethingwrong");
        assertThat(session.result()).isNotDone();
        call.press("12");

        assertThat(result(session).status()).isEqualTo(PlayStatus.MATCHED);
        assertThat(result(session).digits()).isEqualTo("12");
    }

    @Test
    void silenceIsFollowedByAReplayToo() {
        PlaySession session =
                started(prompt("sound:beep").invalidPrepend("sound:vm-goodbye").replays(1));
        call.asteriskPlays(LONG);
        call.libraryWaits(Prompt.FIRST_DIGIT);
        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo("sound:vm-goodbye");
        call.asteriskPlays(LONG);

        call.libraryWaits(Prompt.FIRST_DIGIT);

        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
    }

    @Test
    void stopAudioLeavesTheTimeForDigits() {
        PlaySession session = started(prompt("sound:seven", "sound:seven").matchLength(2));

        session.stopAudio();
        call.await(PlaybackFinished.class);
        call.press("12");

        assertThat(result(session).digits()).isEqualTo("12");
        assertThat(call.requests("/play?")).hasSize(1);
    }

    @Test
    void aPlayWithoutTimeForDigitsCollectsThoseThatComeWithTheAudio() {
        PlaySession session = started(play("sound:seven").matchLengthOrTerminator(10, "#"));

        call.press("123#");

        assertThat(result(session).status()).isEqualTo(PlayStatus.MATCHED);
        assertThat(result(session).digits()).isEqualTo("123");
    }

    @Test
    void whereNothingIsMatchedDigitsAreCollectedAndTheAudioGoesOn() {
        PlaySession session = started(prompt("sound:seven").matchNone());
        call.press("12");
        assertThat(session.result()).isNotDone();

        call.asteriskPlays(LONG);

        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
        assertThat(result(session).digits()).isEqualTo("12");
    }

    @Test
    void aMatcherThatThrowsFailsThePlay() {
        RuntimeException mistake = new IllegalStateException("mistake");
        PlaySession session = started(prompt("sound:seven").match(digits -> {
            throw mistake;
        }));
        call.press("1");

        call.libraryWaits(Duration.ofMillis(500));

        assertThat(result(session).status()).isEqualTo(PlayStatus.FAILED);
        assertThat(result(session).cause()).containsSame(mistake);
    }

    @Test
    void aMatcherMayRewriteTheDigits() {
        PlaySession session = started(prompt("sound:seven")
                .match(digits -> digits.endsWith("*")
                        ? DigitMatch.incomplete("")
                        : digits.length() == 2 ? DigitMatch.complete(digits) : DigitMatch.incomplete(digits)));

        call.press("9*12");

        assertThat(result(session).digits()).isEqualTo("12");
    }
}
