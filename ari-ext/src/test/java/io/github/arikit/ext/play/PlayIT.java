package io.github.arikit.ext.play;

import static io.github.arikit.ext.fixture.RealCall.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.fixture.Audio;
import io.github.arikit.ext.fixture.Audio.Sound;
import io.github.arikit.ext.fixture.RealCall;
import io.github.arikit.ext.fixture.RealCall.Tone;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.Player;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard at the other end of a call. */
@EnabledIfSystemProperty(named = "ari.asterisk", matches = "real", disabledReason = "the double sends silence")
class PlayIT {
    private static final Offset<Long> ABOUT = within(250L);
    private static final double MILLIWATT = 1_004;

    /** What the measurement is good for, and what a tone of Asterisk deviates by at most. */
    private static final Offset<Double> EXACTLY = within(0.5);

    private RealCall call;

    @BeforeEach
    void placeCall() {
        call = new RealCall();
    }

    @AfterEach
    void hangUp() {
        call.close();
    }

    private Play play(String... uris) {
        return Play.on(call.channel()).uris(uris);
    }

    private PlaySession started(Player player, Play play) {
        try (Subscription<PlaybackStarted> started = player.subscribe(PlaybackStarted.class)) {
            PlaySession session = play.start();
            started.next(PATIENCE);
            return session;
        }
    }

    private PlaySession started(Play play) {
        return started(call.channel(), play);
    }

    @Test
    void aRecordingIsHeardInFullAndInTune() {
        Tone tone = call.tone(2);
        RealCall.Ear ear = call.listen();

        PlayResult result = play(tone.uri()).run();

        Audio heard = ear.heard();
        assertThat(result.status()).isEqualTo(PlayStatus.FINISHED);
        assertThat(heard.sounds()).hasSize(1);
        Sound sound = heard.sounds().get(0);
        assertThat(sound.length().toMillis()).isCloseTo(tone.length().toMillis(), ABOUT);
        assertThat(result.duration().toMillis()).isCloseTo(tone.length().toMillis(), ABOUT);
        assertThat(heard.frequency(sound)).isCloseTo(MILLIWATT, EXACTLY);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theItemsOfASequenceFollowEachOther(boolean separately) {
        Tone tone = call.tone(2);
        RealCall.Ear ear = call.listen();
        Play play = play(tone.uri(), "sound:silence/1", tone.uri());

        PlayResult result = (separately ? play.separately() : play).run();

        List<Sound> sounds = ear.heard().sounds();
        assertThat(result.status()).isEqualTo(PlayStatus.FINISHED);
        assertThat(sounds).hasSize(2);
        assertThat(sounds)
                .allSatisfy(sound -> assertThat(sound.length().toMillis())
                        .isCloseTo(tone.length().toMillis(), ABOUT));
        assertThat(sounds.get(1).begin().minus(sounds.get(0).end()).toMillis()).isCloseTo(1_000, ABOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tone:440", "sound:tt-monkeys", "digits:7777", "number:77", "characters:abc"})
    void aStoppedPlayIsCancelledAndNothingIsHeardAfterIt(String uri) {
        RealCall.Ear ear = call.listen();
        PlaySession session = started(play(uri, "sound:tt-monkeys"));
        assertThat(ear.next(1).sounds()).isNotEmpty();

        PlayResult result = call.get(session.stop());

        assertThat(result.status()).isEqualTo(PlayStatus.CANCELLED);
        assertThat(result.reason()).isEmpty();
        assertThat(ear.next(2).sounds()).isEmpty();
    }

    @Test
    void aPauseIsSilentAndThePlayGoesOnWhereItWas() {
        Tone tone = call.tone(4);
        RealCall.Ear ear = call.listen();
        PlaySession session = started(play(tone.uri()));
        assertThat(ear.next(1).sounds()).isNotEmpty();

        session.pause();
        Audio paused = ear.next(2);
        session.resume();
        PlayResult result = call.get(session.result());

        assertThat(paused.sounds()).isEmpty();
        assertThat(ear.heard().sounds()).isNotEmpty();
        assertThat(result.status()).isEqualTo(PlayStatus.FINISHED);
        assertThat(result.duration()).isGreaterThan(tone.length().plusSeconds(1));
    }

    @Test
    void whatIsSkippedIsNotHeardAndTheNextIs() {
        Tone tone = call.tone(2);
        RealCall.Ear ear = call.listen();
        PlaySession session = started(play("tone:440", "sound:tt-monkeys", tone.uri()));
        ear.next(1);

        session.skip();
        session.skip();
        PlayResult result = call.get(session.result());

        Audio heard = ear.heard();
        List<Sound> sounds = heard.sounds();
        Duration end = sounds.get(sounds.size() - 1).end();
        assertThat(result.status()).isEqualTo(PlayStatus.FINISHED);
        assertThat(heard.frequency(new Sound(end.minusSeconds(1), end))).isCloseTo(MILLIWATT, EXACTLY);
        assertThat(heard.audible()).isLessThan(tone.length().plusSeconds(1));
    }

    @Test
    void theWholeMayNotTakeLongerThanItsLimit() {
        RealCall.Ear ear = call.listen();

        PlayResult result = play("tone:440").maxTime(Duration.ofSeconds(1)).run();

        assertThat(result.status()).isEqualTo(PlayStatus.TIMED_OUT);
        Audio heard = ear.heard();
        assertThat(heard.audible().toMillis()).isCloseTo(1_000, ABOUT);
        assertThat(heard.frequency(heard.sounds().get(0))).isCloseTo(440, EXACTLY);
        assertThat(ear.next(1).sounds()).isEmpty();
    }

    @Test
    void whatWaitsBehindSomethingElseTimesOutAndIsNeverHeard() {
        RealCall.Ear ear = call.listen();
        PlaySession first = started(play("tone:440"));

        PlayResult result =
                play("sound:tt-monkeys").startTimeout(Duration.ofMillis(500)).run();

        assertThat(result.status()).isEqualTo(PlayStatus.TIMED_OUT);
        assertThat(result.reason()).contains("sound:tt-monkeys");
        call.get(first.stop());
        assertThat(ear.next(1).sounds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sound:no-such-sound", "recording:no-such-recording", "nonsense:x", "nonsense"})
    void whatCannotBePlayedFailsAndSaysWhat(String uri) {
        PlayResult result = play(uri).run();

        assertThat(result.status()).isEqualTo(PlayStatus.FAILED);
        assertThat(result.reason()).contains(uri);
    }

    @Test
    void aHangupAtTheOtherEndEndsThePlay() {
        PlaySession session = started(play("tone:440"));

        call.hangUpFar();

        assertThat(call.get(session.result()).status()).isEqualTo(PlayStatus.HUNG_UP);
        assertThat(play("sound:beep").run().status()).isEqualTo(PlayStatus.HUNG_UP);
    }

    @Test
    void leavingTheApplicationEndsThePlay() {
        // Asterisk lets a channel go when nothing is played to it: while digits are awaited.
        try (Subscription<PlaybackFinished> silent = call.channel().subscribe(PlaybackFinished.class)) {
            PlaySession session = play("sound:beep").firstDigitTimeout(PATIENCE).start();
            silent.next(PATIENCE);

            call.channel()
                    .continueInDialplan(options -> options.context("default").extension("answer"));

            PlayResult result = call.get(session.result());
            assertThat(result.status()).isEqualTo(PlayStatus.HUNG_UP);
            assertThat(result.reason()).isEqualTo("StasisEnd");
            assertThat(call.channel().get()).isNotNull();
        }
    }

    @Test
    void allMembersOfABridgeHearWhatIsPlayedToIt() {
        Tone tone = call.tone(2);
        ChannelHandle[] second = call.call();
        BridgeHandle bridge = call.bridge(call.channel(), second[0]);
        RealCall.Ear ear = call.listen();
        RealCall.Ear secondEar = call.listen(second[1]);

        PlayResult result = Play.on(bridge).uris(tone.uri()).run();

        assertThat(result.status()).isEqualTo(PlayStatus.FINISHED);
        for (Audio heard : List.of(ear.heard(), secondEar.heard())) {
            assertThat(heard.audible().toMillis()).isCloseTo(tone.length().toMillis(), ABOUT);
            assertThat(heard.frequency(heard.sounds().get(0))).isCloseTo(MILLIWATT, EXACTLY);
        }
    }

    @Test
    void aPlayToABridgeIsSilentOnceItIsStopped() {
        BridgeHandle bridge = call.bridge(call.channel());
        RealCall.Ear ear = call.listen();
        PlaySession session = started(bridge, Play.on(bridge).uris("tone:440", "sound:tt-monkeys"));
        assertThat(ear.next(1).sounds()).isNotEmpty();

        PlayResult result = call.get(session.stop());

        assertThat(result.status()).isEqualTo(PlayStatus.CANCELLED);
        assertThat(ear.next(1).sounds()).isEmpty();
    }

    @Test
    void theEndOfABridgeIsTheEndOfThePlay() {
        BridgeHandle bridge = call.bridge(call.channel());
        PlaySession session = started(bridge, Play.on(bridge).uris("tone:440"));

        bridge.destroy();

        assertThat(call.get(session.result()).status()).isEqualTo(PlayStatus.HUNG_UP);
    }
}
