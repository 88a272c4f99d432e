package io.github.arikit.ext.play;

import static io.github.arikit.ext.fixture.RealCall.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.fixture.RealCall;
import io.github.arikit.ext.fixture.RealCall.Tone;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Keys that are pressed at the other end of a call, and what is heard there. */
@EnabledIfSystemProperty(named = "ari.asterisk", matches = "real", disabledReason = "the double sends silence")
class PromptIT {
    private static final String LONG = "sound:tt-monkeys";
    private RealCall call;

    @BeforeEach
    void placeCall() {
        call = new RealCall();
    }

    @AfterEach
    void hangUp() {
        call.close();
    }

    private Play prompt(String... uris) {
        return Prompt.on(call.channel()).uris(uris);
    }

    private PlaySession started(Play prompt) {
        try (Subscription<PlaybackStarted> started = call.channel().subscribe(PlaybackStarted.class)) {
            PlaySession session = prompt.start();
            started.next(PATIENCE);
            return session;
        }
    }

    private PlaySession audioOver(Play prompt) {
        try (Subscription<PlaybackFinished> finished = call.channel().subscribe(PlaybackFinished.class)) {
            PlaySession session = prompt.start();
            finished.next(PATIENCE);
            return session;
        }
    }

    private static void assertMatched(PlayResult result, String digits) {
        assertThat(result.status()).isEqualTo(PlayStatus.MATCHED);
        assertThat(result.digits()).isEqualTo(digits);
    }

    @Test
    void aDigitCutsTheAudioShortAndMatches() {
        RealCall.Ear ear = call.listen();
        PlaySession session = started(prompt(LONG, LONG));
        assertThat(ear.next(1).sounds()).isNotEmpty();

        call.press("5");

        assertMatched(call.get(session.result()), "5");
        assertThat(ear.next(2).sounds()).isEmpty();
    }

    @Test
    void theFirstOfSeveralDigitsCutsTheAudioShort() {
        RealCall.Ear ear = call.listen();
        PlaySession session = started(prompt(LONG).matchLength(4).interDigitTimeout(PATIENCE));

        call.press("12");
        ear.next(1);
        assertThat(ear.next(1).sounds()).isEmpty();
        call.press("34");

        assertMatched(call.get(session.result()), "1234");
    }

    @Test
    void everyKeyIsHeard() {
        PlaySession session = started(prompt(LONG).matchLength(16));

        call.press("0123456789*#ABCD");

        assertMatched(call.get(session.result()), "0123456789*#ABCD");
    }

    @Test
    void digitsAfterTheAudioMatchUpToTheTerminator() {
        PlaySession session = audioOver(prompt("sound:beep").matchTerminator("#"));

        call.press("123#");

        assertMatched(call.get(session.result()), "123");
    }

    @Test
    void lengthOrTerminatorEndsWithWhatComesFirst() {
        PlaySession first = started(prompt(LONG).matchLengthOrTerminator(3, "#"));
        call.press("12#");
        assertMatched(call.get(first.result()), "12");
        PlaySession second = started(prompt(LONG).matchLengthOrTerminator(3, "#"));
        call.press("456");
        assertMatched(call.get(second.result()), "456");
    }

    @Test
    void whatIsNotOnTheListIsInvalidAndReplayed() {
        RealCall.Ear ear = call.listen();
        String tone = call.tone(1).uri();
        PlaySession session =
                started(prompt(LONG).matchOneOf("12", "34").replays(1).invalidPrepend(tone, "sound:silence/1"));
        try (Subscription<PlaybackStarted> replay = call.channel().subscribe(PlaybackStarted.class)) {
            call.press("19");
            assertThat(replay.next(PATIENCE).playback().mediaUri()).isEqualTo(tone);
        }
        ear.next(2);
        call.press("35");

        PlayResult result = call.get(session.result());

        assertThat(result.status()).isEqualTo(PlayStatus.INVALID);
        assertThat(result.digits()).isEqualTo("35");
    }

    @Test
    void aMatcherOfTheApplicationDecides() {
        PlaySession session = started(prompt(LONG)
                .match(digits -> digits.endsWith("*")
                        ? DigitMatch.incomplete("")
                        : DigitMatcher.length(2).match(digits)));

        call.press("9*42");

        assertMatched(call.get(session.result()), "42");
    }

    @Test
    void silenceFinishesAfterTheTimeForTheFirstDigit() {
        PlayResult result =
                prompt("sound:beep").firstDigitTimeout(Duration.ofSeconds(1)).run();

        assertThat(result.status()).isEqualTo(PlayStatus.FINISHED);
        assertThat(result.digits()).isEmpty();
        assertThat(result.duration().toMillis()).isCloseTo(1_440, within(300L));
    }

    @Test
    void tooFewDigitsAreIncomplete() {
        PlaySession session = started(prompt(LONG).matchLength(4).interDigitTimeout(Duration.ofSeconds(1)));

        call.press("12");

        PlayResult result = call.get(session.result());
        assertThat(result.status()).isEqualTo(PlayStatus.INCOMPLETE);
        assertThat(result.digits()).isEqualTo("12");
    }

    @Test
    void allDigitsTogetherHaveALimit() {
        PlaySession session =
                audioOver(prompt("sound:beep").matchLength(40).overallDigitTimeout(Duration.ofSeconds(1)));

        call.press("1234567890123456789");

        PlayResult result = call.get(session.result());
        assertThat(result.status()).isEqualTo(PlayStatus.INCOMPLETE);
        assertThat(result.digits()).startsWith("123").hasSizeLessThan(8);
    }

    @Test
    void aPlayThatMatchesNothingGoesOnAndCollects() {
        RealCall.Ear ear = call.listen();
        Tone tone = call.tone(2);
        PlaySession session = started(prompt(tone.uri()).matchNone());

        call.press("12");

        PlayResult result = call.get(session.result());
        assertThat(result.status()).isEqualTo(PlayStatus.FINISHED);
        assertThat(result.digits()).isEqualTo("12");
        assertThat(ear.heard().sounds())
                .anySatisfy(sound ->
                        assertThat(sound.length()).isGreaterThan(tone.length().minusMillis(250)));
    }

    @Test
    void aHangupWhileDigitsAreAwaitedEndsThePrompt() {
        PlaySession session = audioOver(prompt("sound:beep").matchLength(4));
        try (Subscription<ChannelDtmfReceived> digits = call.channel().subscribe(ChannelDtmfReceived.class)) {
            call.press("1");
            digits.next(PATIENCE);
        }

        call.hangUpFar();

        PlayResult result = call.get(session.result());
        assertThat(result.status()).isEqualTo(PlayStatus.HUNG_UP);
        assertThat(result.digits()).isEqualTo("1");
    }

    @Test
    void onABridgeTheDigitsOfAllMembersCount() {
        ChannelHandle[] second = call.call();
        BridgeHandle bridge = call.bridge(call.channel(), second[0]);
        PlaySession session = Prompt.on(bridge).uris(LONG).matchLength(4).start();
        try (Subscription<ChannelDtmfReceived> digits = call.channel().subscribe(ChannelDtmfReceived.class)) {
            call.press("12");
            digits.next(PATIENCE);
            digits.next(PATIENCE);
        }

        second[1].sendDtmf(options -> options.dtmf("34"));

        assertMatched(call.get(session.result()), "1234");
    }
}
