package io.github.arikit.ext.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriConflictException;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.ext.fixture.DoubleCall;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.RecordingFailed;
import io.github.arikit.generated.event.RecordingFinished;
import io.github.arikit.generated.event.RecordingStarted;
import io.github.arikit.generated.model.IfExists;
import io.github.arikit.generated.model.TerminateOn;
import io.github.arikit.handles.BridgeHandle;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordTest {
    private DoubleCall call;

    @BeforeEach
    void placeCall() {
        call = new DoubleCall();
    }

    @AfterEach
    void nothingIsLeft() {
        try (DoubleCall closing = call) {
            closing.assertNothingIsLeft();
        }
    }

    private Record record() {
        return Record.on(call.channel()).scheduler(call.scheduler()).threads(call.threads());
    }

    private RecordSession started(Record record) {
        RecordSession session = record.start();
        call.await(RecordingStarted.class);
        return session;
    }

    private RecordResult result(RecordSession session) {
        return call.get(session.result());
    }

    /** Asterisk gives no reason for the end, so the library makes sure that the channel is still there. */
    private RecordResult resultAfterCheck(RecordSession session) {
        call.await(RecordingFinished.class);
        call.libraryWaits(Duration.ofMillis(500));
        return result(session);
    }

    @Test
    void aRecordingThatIsStoppedIsKeptAndHasItsLength() {
        RecordSession session = started(record());
        call.asteriskPlays(Duration.ofSeconds(7));

        session.stop();

        assertThat(result(session).status()).isEqualTo(RecordStatus.STOPPED);
        assertThat(result(session).length()).isEqualTo(Duration.ofSeconds(7));
        assertThat(result(session).recording().orElseThrow().handle().get().format())
                .isEqualTo("wav");
    }

    @Test
    void theKeysThatEndItAreToldFromOthers() {
        RecordSession session = started(record().terminateOn(TerminateOn.POUND));

        call.press("12#");

        assertThat(result(session).status()).isEqualTo(RecordStatus.TERMINATED);
        assertThat(result(session).digits()).isEqualTo("12#");
        assertThat(result(session).recording()).isPresent();
    }

    @Test
    void silenceEndsIt() {
        RecordSession session = started(record().maxSilence(Duration.ofSeconds(3)));

        call.asteriskPlays(Duration.ofSeconds(3));

        assertThat(result(session).status()).isEqualTo(RecordStatus.SILENCE);
    }

    @Test
    void theMaximumDurationEndsIt() {
        RecordSession session = started(record().maxSilence(Duration.ZERO).maxDuration(Duration.ofSeconds(5)));

        call.asteriskPlays(Duration.ofSeconds(5));

        assertThat(result(session).status()).isEqualTo(RecordStatus.MAX_DURATION);
        assertThat(result(session).length()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void hangupEndsItAndWhatWasRecordedIsKept() {
        RecordSession session = started(record());
        call.asteriskPlays(Duration.ofSeconds(2));

        call.far().hangup();

        assertThat(result(session).status()).isEqualTo(RecordStatus.HUNG_UP);
        assertThat(result(session).length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(result(session).recording()).isPresent();
    }

    @Test
    void hangupBeforeItBeginsEndsIt() {
        call.channel().stagePlay("tone:ring").exec();
        call.await(PlaybackStarted.class);
        RecordSession session = record().start();

        call.far().hangup();

        assertThat(result(session).status()).isEqualTo(RecordStatus.HUNG_UP);
    }

    @Test
    void aChannelThatIsGoneAlreadyHasHungUp() {
        call.channel().hangup();
        call.await(ChannelDestroyed.class);

        RecordSession session = record().start();

        assertThat(result(session).status()).isEqualTo(RecordStatus.HUNG_UP);
        assertThat(result(session).cause()).containsInstanceOf(AriNotFoundException.class);
        assertThatThrownBy(() -> session.pause().get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsDiscardedLeavesNothing() {
        RecordSession session = started(record());

        session.discard();

        assertThat(result(session).status()).isEqualTo(RecordStatus.DISCARDED);
        assertThat(result(session).recording()).isEmpty();
        assertThatThrownBy(() -> session.live().stored().get()).isInstanceOf(AriNotFoundException.class);
    }

    @Test
    void stoppingAtOnceAfterTheStartStops() {
        RecordSession session = record().start();

        assertThat(call.get(session.stop()).status()).isEqualTo(RecordStatus.STOPPED);
    }

    @Test
    void aPauseIsNotInTheRecording() {
        RecordSession session = record().start();
        call.get(session.pause());
        call.asteriskPlays(Duration.ofSeconds(30));
        call.get(session.resume());
        call.asteriskPlays(Duration.ofSeconds(2));
        call.get(session.mute());
        call.get(session.unmute());

        session.stop();

        assertThat(result(session).length()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatSomeoneElseStopsIsStopped() {
        RecordSession session = started(record());

        session.live().stop();

        assertThat(resultAfterCheck(session).status()).isEqualTo(RecordStatus.STOPPED);
        assertThat(result(session).reason()).isNotEmpty();
    }

    @Test
    void whatDoesNotStartInTimeIsCancelled() {
        call.channel().stagePlay("tone:ring").exec();
        call.await(PlaybackStarted.class);
        RecordSession session = record().start();
        while (call.scheduler().pending() == 0) {
            call.settle();
        }

        call.libraryWaits(Duration.ofSeconds(1));

        assertThat(result(session).status()).isEqualTo(RecordStatus.FAILED);
        assertThat(result(session).reason()).contains("did not start");
        assertThat(call.requests("DELETE")).hasSize(1);
    }

    @Test
    void aChannelInABridgeCannotBeRecordedAndTheBridgeCan() {
        BridgeHandle bridge = call.ari().stageCreateBridge(options -> {}).exec();
        bridge.addChannels(call.channel());
        RecordSession refused = record().start();
        String cause = call.await(RecordingFailed.class).recording().cause().orElseThrow();
        call.libraryWaits(Duration.ofMillis(500));
        RecordSession ofBridge = Record.on(bridge)
                .scheduler(call.scheduler())
                .threads(call.threads())
                .start();
        call.get(ofBridge.pause());
        call.press("4");

        RecordResult recorded = call.get(ofBridge.stop());

        assertThat(result(refused).status()).isEqualTo(RecordStatus.FAILED);
        assertThat(result(refused).reason()).isEqualTo(cause);
        assertThat(recorded.status()).isEqualTo(RecordStatus.STOPPED);
        assertThat(recorded.digits()).isEqualTo("4");
    }

    @Test
    void aNameInUseIsRefusedUnlessItMayBeOverwritten() {
        result(stopped(record().name("folder/one")));

        RecordResult refused = result(record().name("folder/one").start());
        RecordResult overwritten = result(stopped(record().name("folder/one").ifExists(IfExists.OVERWRITE)));

        assertThat(refused.status()).isEqualTo(RecordStatus.FAILED);
        assertThat(refused.cause()).containsInstanceOf(AriConflictException.class);
        assertThat(overwritten.status()).isEqualTo(RecordStatus.STOPPED);
    }

    private RecordSession stopped(Record record) {
        RecordSession session = started(record);
        session.stop();
        result(session);
        return session;
    }

    @Test
    void keepingMovesTheRecording() {
        Recorded recorded = recorded(record());

        Recorded kept = recorded.keep("kept/one");

        assertThat(kept.mediaUri()).isEqualTo("recording:kept/one");
        assertThat(kept.handle().get().name()).isEqualTo("kept/one");
        assertThatThrownBy(() -> recorded.handle().get()).isInstanceOf(AriNotFoundException.class);
        assertThat(kept.keep("")).isSameAs(kept);
        assertThat(kept.keep("kept/one")).isSameAs(kept);
    }

    @Test
    void keepingOverwritesOnlyWhereTheRecordingDoes() {
        recorded(record().name("target"));
        Recorded careful = recorded(record());
        Recorded overwriting = recorded(record().ifExists(IfExists.OVERWRITE));

        assertThatThrownBy(() -> careful.keep("target")).isInstanceOf(AriConflictException.class);
        assertThat(careful.handle().get().name()).isEqualTo(careful.name());
        assertThat(overwriting.keep("target").handle().get().name()).isEqualTo("target");
    }

    private Recorded recorded(Record record) {
        return result(stopped(record)).recording().orElseThrow();
    }

    @Test
    void aRecordingIsDownloadedAndDiscarded() throws IOException {
        Recorded recorded = recorded(record());

        try (BinaryContent file = recorded.download()) {
            assertThat(file.stream().readNBytes(4)).asString().isEqualTo("RIFF");
        }
        recorded.discard();

        assertThatThrownBy(recorded::download).isInstanceOf(AriNotFoundException.class);
    }

    @Test
    void closingTheClientEndsIt() {
        RecordSession session = started(record());

        call.ari().close();

        assertThat(result(session).status()).isEqualTo(RecordStatus.FAILED);
    }

    @Test
    void interruptingTheThreadThatWaitsStopsIt() {
        Thread waiting = Thread.currentThread();
        CompletableFuture<Void> interrupt = CompletableFuture.runAsync(() -> {
            call.await(RecordingStarted.class);
            waiting.interrupt();
        });

        assertThatThrownBy(() -> record().run()).isInstanceOf(AriInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
        interrupt.join();
        call.await(RecordingFinished.class);
    }

    @Test
    void partsOfSecondsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> record().maxDuration(Duration.ofMillis(1_500)));
        assertThatIllegalArgumentException().isThrownBy(() -> record().maxSilence(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> record().name(""));
    }

    @Test
    void aHangupInAGapEndsItAndWhatWasRecordedIsKept() {
        RecordSession session = started(record());
        call.asteriskPlays(Duration.ofSeconds(2));

        call.inAGap(() -> call.far().hangup());

        assertThat(result(session).status()).isEqualTo(RecordStatus.HUNG_UP);
        assertThat(result(session).length()).isZero();
        assertThat(result(session).recording().orElseThrow().handle().get().format())
                .isEqualTo("wav");
    }

    @Test
    void whatSomeoneElseStoppedInAGapIsKept() {
        RecordSession session = started(record());
        call.losingEvents(() -> session.live().stop());

        // It is asked after, and gone; the event has time to follow, and the hangup that may be behind it.
        call.libraryWaits(Duration.ofSeconds(2));
        call.settleUntil(
                () -> call.requests("GET").stream().anyMatch(request -> request.contains("/recordings/live/")));
        call.settleUntil(() -> call.scheduler().pending() > 0);
        call.libraryWaits(Duration.ofSeconds(1));
        call.libraryWaits(Duration.ofMillis(500));

        assertThat(result(session).status()).isEqualTo(RecordStatus.FAILED);
        assertThat(result(session).reason()).contains("did not say how");
        assertThat(result(session).recording()).isPresent();
    }

    @Test
    void aDigitThatIsToldTwiceIsOne() {
        call.ari().application(Key.application("app")).subscribe(List.of("channel:"));
        RecordSession session = started(record().terminateOn(TerminateOn.POUND));

        call.press("11#");

        assertThat(result(session).digits()).isEqualTo("11#");
    }
}
