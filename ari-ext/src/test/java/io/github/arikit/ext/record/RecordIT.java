package io.github.arikit.ext.record;

import static io.github.arikit.ext.fixture.RealCall.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.AriConflictException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriUnprocessableException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.fixture.Audio;
import io.github.arikit.ext.fixture.RealCall;
import io.github.arikit.ext.play.Play;
import io.github.arikit.ext.play.PlayResult;
import io.github.arikit.ext.play.PlayStatus;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.RecordingStarted;
import io.github.arikit.generated.model.IfExists;
import io.github.arikit.generated.model.TerminateOn;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.Recorder;
import java.io.IOException;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded of what the other end of a call sends. */
@EnabledIfSystemProperty(named = "ari.asterisk", matches = "real", disabledReason = "the double sends silence")
class RecordIT {
    /** Asterisk tells the length in whole seconds. */
    private static final Offset<Long> ABOUT = within(1_000L);

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

    private Record record() {
        return Record.on(call.channel());
    }

    private RecordSession started(Recorder recorder, Record record) {
        try (Subscription<RecordingStarted> started = recorder.subscribe(RecordingStarted.class)) {
            RecordSession session = record.start();
            started.next(PATIENCE);
            return session;
        }
    }

    private RecordSession started(Record record) {
        return started(call.channel(), record);
    }

    private Audio audio(RecordResult result) {
        return call.fetch(result.recording().orElseThrow().handle());
    }

    private static void assertTone(Audio audio, Duration length) {
        assertThat(audio.sounds()).isNotEmpty();
        assertThat(audio.frequency(audio.sounds().get(0))).isCloseTo(MILLIWATT, EXACTLY);
        assertThat(audio.audible().toMillis()).isCloseTo(length.toMillis(), within(500L));
    }

    private void assertLengthIsThatOf(Audio audio, RecordResult result) {
        assertThat(audio.length().toMillis()).isCloseTo(result.length().toMillis(), ABOUT);
    }

    @ParameterizedTest
    @CsvSource({"any, 5, 5", "any, #, #", "*, 7*, 7*", "#, 7*#, 7*#"})
    void aKeyThatIsToEndItEndsIt(String keys, String pressed, String digits) {
        RealCall.Tone tone = call.tone(2);
        RecordSession session = started(record().terminateOn(new TerminateOn(keys)));
        Play.on(call.far()).uris(tone.uri()).run();

        call.press(pressed);

        RecordResult result = call.get(session.result());
        assertThat(result.status()).isEqualTo(RecordStatus.TERMINATED);
        assertThat(result.digits()).isEqualTo(digits);
        assertTone(audio(result), tone.length());
        assertLengthIsThatOf(audio(result), result);
    }

    @Test
    void silenceEndsItAndIsPartOfIt() {
        RealCall.Tone tone = call.tone(2);
        RecordSession session = started(record().maxSilence(Duration.ofSeconds(2)));

        Play.on(call.far()).uris(tone.uri(), "sound:silence/10").start();

        RecordResult result = call.get(session.result());
        assertThat(result.status()).isEqualTo(RecordStatus.SILENCE);
        assertTone(audio(result), tone.length());
        assertLengthIsThatOf(audio(result), result);
    }

    @Test
    void theMaximumDurationEndsIt() {
        ChannelHandle tone = call.callExtension("tone");

        RecordResult result = Record.on(tone).maxDuration(Duration.ofSeconds(3)).run();

        assertThat(result.status()).isEqualTo(RecordStatus.MAX_DURATION);
        assertThat(result.length().toMillis()).isCloseTo(3_000, ABOUT);
        assertTone(audio(result), audio(result).length());
        assertLengthIsThatOf(audio(result), result);
    }

    @Test
    void aHangupEndsItAndWhatWasSaidIsKept() {
        RealCall.Tone tone = call.tone(2);
        RecordSession session = started(record());
        Play.on(call.far()).uris(tone.uri()).run();

        call.hangUpFar();

        RecordResult result = call.get(session.result());
        assertThat(result.status()).isEqualTo(RecordStatus.HUNG_UP);
        assertTone(audio(result), tone.length());
    }

    @Test
    void leavingTheApplicationEndsItAndWhatWasSaidIsKept() {
        RecordSession session = started(record());
        call.channel().hangup();

        RecordResult result = call.get(session.result());

        assertThat(result.status()).isEqualTo(RecordStatus.HUNG_UP);
        assertThat(result.recording()).isPresent();
    }

    @Test
    void theBeepIsHeardAndNotRecorded() {
        RealCall.Ear ear = call.listen();
        RecordSession session = started(record().beep());
        Play.on(call.far()).uris("sound:silence/1").run();

        RecordResult result = call.get(session.stop());

        assertThat(result.status()).isEqualTo(RecordStatus.STOPPED);
        assertThat(ear.heard().sounds()).hasSize(1);
        assertThat(audio(result).sounds()).isEmpty();
    }

    @Test
    void whatIsSaidInAPauseIsNotRecordedAndWhatIsMutedIsSilence() {
        ChannelHandle tone = call.callExtension("tone");
        RecordSession session = started(tone, Record.on(tone));
        call.pass(1);
        call.get(session.pause());
        call.pass(3);
        call.get(session.resume());
        call.get(session.mute());
        call.pass(2);
        call.get(session.unmute());
        call.pass(1);

        RecordResult result = call.get(session.stop());

        Audio audio = audio(result);
        assertThat(result.elapsed()).isGreaterThan(Duration.ofSeconds(6));
        assertThat(audio.length().toMillis()).isCloseTo(4_000, within(700L));
        assertThat(audio.audible().toMillis()).isCloseTo(2_000, within(700L));
        assertThat(audio.sounds()).hasSize(2);
    }

    @Test
    void whatIsReviewedCanBeHeardRenamedAndThrownAway() {
        RealCall.Tone tone = call.tone(2);
        RecordSession session = started(record().name("arikit/folder/" + ResourceIds.next()));
        Play.on(call.far()).uris(tone.uri()).run();
        Recorded recorded = call.get(session.stop()).recording().orElseThrow();
        RealCall.Ear ear = call.listen();

        PlayResult played = Play.on(call.channel()).uris(recorded.mediaUri()).run();
        Audio heard = ear.heard();
        Recorded kept = recorded.keep("arikit/kept/" + ResourceIds.next());

        assertThat(played.status()).isEqualTo(PlayStatus.FINISHED);
        assertTone(heard, tone.length());
        assertTone(call.fetch(kept.handle()), tone.length());
        assertThatThrownBy(recorded::download).isInstanceOf(AriNotFoundException.class);
        kept.discard();
        assertThatThrownBy(kept::download).isInstanceOf(AriNotFoundException.class);
    }

    @Test
    void itIsDownloadedAsAStream() throws IOException {
        RecordResult result = call.get(started(record()).stop());

        try (BinaryContent file = result.recording().orElseThrow().download()) {
            assertThat(file.contentType()).contains("wav");
            assertThat(file.stream().readNBytes(4)).asString().isEqualTo("RIFF");
        }
    }

    @Test
    void whatIsDiscardedMeanwhileLeavesNothing() {
        RecordSession session = started(record());

        RecordResult result = call.get(session.discard());

        assertThat(result.status()).isEqualTo(RecordStatus.DISCARDED);
        assertThat(result.recording()).isEmpty();
        assertThatThrownBy(() -> session.live().stored().get()).isInstanceOf(AriNotFoundException.class);
    }

    @Test
    void aNameInUseIsRefusedOverwrittenOrAppendedTo() {
        RealCall.Tone tone = call.tone(2);
        String name = "arikit/" + ResourceIds.next();
        Duration once = audio(tape(name, IfExists.FAIL, tone)).audible();

        RecordResult refused = record().name(name).run();
        Audio overwritten = audio(tape(name, IfExists.OVERWRITE, tone));
        Audio appended = audio(tape(name, IfExists.APPEND, tone));

        assertThat(refused.status()).isEqualTo(RecordStatus.FAILED);
        assertThat(refused.cause()).containsInstanceOf(AriConflictException.class);
        assertThat(overwritten.audible().toMillis()).isCloseTo(once.toMillis(), within(500L));
        assertThat(appended.audible().toMillis()).isCloseTo(2 * once.toMillis(), within(500L));
    }

    private RecordResult tape(String name, IfExists action, RealCall.Tone tone) {
        RecordSession session = started(record().name(name).ifExists(action));
        Play.on(call.far()).uris(tone.uri()).run();
        return call.get(session.stop());
    }

    @Test
    void keepingOverwritesOnlyWhereTheRecordingDoes() {
        String target = "arikit/" + ResourceIds.next();
        call.get(started(record().name(target)).stop());
        Recorded careful = call.get(started(record()).stop()).recording().orElseThrow();
        Recorded overwriting = call.get(
                        started(record().ifExists(IfExists.OVERWRITE)).stop())
                .recording()
                .orElseThrow();

        assertThatThrownBy(() -> careful.keep(target)).isInstanceOf(AriConflictException.class);
        assertThat(careful.handle().get().name()).isEqualTo(careful.name());
        Recorded kept = overwriting.keep(target);
        assertThat(kept.handle().get().name()).isEqualTo(target);
        careful.discard();
        kept.discard();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gsm", "ulaw", "sln16"})
    void otherFormatsAreRecordedAndPlayed(String format) {
        RealCall.Tone tone = call.tone(2);
        RecordSession session = started(record().format(format));
        Play.on(call.far()).uris(tone.uri()).run();
        Recorded recorded = call.get(session.stop()).recording().orElseThrow();
        RealCall.Ear ear = call.listen();

        Play.on(call.channel()).uris(recorded.mediaUri()).run();

        assertThat(recorded.handle().get().format()).isEqualTo(format);
        assertTone(ear.heard(), tone.length());
        recorded.discard();
    }

    @Test
    void anUnknownFormatIsRefused() {
        RecordResult result = record().format("nonsense").run();

        assertThat(result.status()).isEqualTo(RecordStatus.FAILED);
        assertThat(result.cause()).containsInstanceOf(AriUnprocessableException.class);
    }

    @Test
    void whatWaitsBehindAPlaybackDoesNotStartInTime() {
        try (Subscription<PlaybackStarted> started = call.channel().subscribe(PlaybackStarted.class)) {
            Play.on(call.channel()).uris("tone:440").start();
            started.next(PATIENCE);
        }

        RecordResult result = record().startTimeout(Duration.ofMillis(500)).run();

        assertThat(result.status()).isEqualTo(RecordStatus.FAILED);
        assertThat(result.reason()).contains("did not start");
    }

    @Test
    void aChannelInABridgeCannotBeRecordedAndTheBridgeCan() {
        ChannelHandle tone = call.callExtension("tone");
        BridgeHandle bridge = call.bridge(tone, call.idle());

        RecordResult refused = Record.on(tone).run();
        RecordSession session = started(bridge, Record.on(bridge));
        call.press("4");
        Play.on(bridge).uris("sound:silence/2").run();
        RecordResult recorded = call.get(session.stop());

        assertThat(refused.status()).isEqualTo(RecordStatus.FAILED);
        assertThat(refused.reason()).contains("bridge");
        assertThat(recorded.status()).isEqualTo(RecordStatus.STOPPED);
        assertTone(audio(recorded), audio(recorded).length());
    }

    @Test
    void keysPressedByMembersOfABridgeEndItsRecording() {
        BridgeHandle bridge = call.bridge(call.channel(), call.idle());
        RecordSession session = started(bridge, Record.on(bridge).terminateOn(TerminateOn.POUND));

        call.press("4#");

        RecordResult result = call.get(session.result());
        assertThat(result.status()).isEqualTo(RecordStatus.TERMINATED);
        assertThat(result.digits()).isEqualTo("4#");
    }

    @Test
    void theEndOfABridgeEndsItsRecording() {
        BridgeHandle bridge = call.bridge(call.channel());
        RecordSession session = started(bridge, Record.on(bridge));

        bridge.destroy();

        assertThat(call.get(session.result()).status()).isEqualTo(RecordStatus.HUNG_UP);
    }
}
