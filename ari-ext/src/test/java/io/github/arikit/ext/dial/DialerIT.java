package io.github.arikit.ext.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.arikit.core.error.AriConflictException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.ext.fixture.Audio;
import io.github.arikit.ext.fixture.RealCall;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.DialOutcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Dialling on a real Asterisk. */
@EnabledIfSystemProperty(named = "ari.asterisk", matches = "real", disabledReason = "DialerTest uses the double")
class DialerIT {
    private static final double MILLIWATT = 1_004;

    /** What the measurement is good for, and what a tone of Asterisk deviates by at most. */
    private static final Offset<Double> EXACTLY = within(0.5);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RealCall call;

    @BeforeEach
    void placeCall() {
        call = new RealCall();
    }

    @AfterEach
    void hangUp() {
        call.close();
    }

    private Dialer dialer(String... extensions) {
        return Dialer.from(call.channel())
                .to(Arrays.stream(extensions)
                        .map(extension -> "Local/" + extension + "@default")
                        .toList());
    }

    private static List<DialOutcome> outcomes(DialReport report) {
        return report.attempts().stream()
                .map(attempt -> attempt.result().outcome())
                .toList();
    }

    private void assertAllAreGone(DialReport report) {
        report.attempts().forEach(attempt -> assertIsGone(attempt.channel()));
    }

    /** Asterisk answers the request to hang up a little before the channel is gone. */
    private static void assertIsGone(ChannelHandle channel) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            try {
                channel.get();
            } catch (AriNotFoundException e) {
                return;
            }
        } while (System.nanoTime() < end);
        throw new AssertionError(channel + " is still there");
    }

    @Test
    void theCallerHearsWhoAnswersUntilTheyHangUp() {
        RealCall.Ear ear = call.listen();
        DialSession session = dialer("ring-only", "tone").start();

        DialReport report = call.get(session.result());
        Audio heard = ear.next(2);
        report.answered().orElseThrow().hangup();

        assertThat(report.status()).isEqualTo(DialStatus.ANSWERED);
        assertThat(outcomes(report)).containsExactly(DialOutcome.CANCELLED, DialOutcome.ANSWERED);
        assertThat(heard.frequency(heard.sounds().get(0))).isCloseTo(MILLIWATT, EXACTLY);
        assertThat(call.get(session.ended())).isEqualTo(CallEnd.CALLED_HUNG_UP);
        assertAllAreGone(report);
        BridgeHandle bridge = report.bridge().orElseThrow();
        assertThatThrownBy(bridge::get).isInstanceOf(AriNotFoundException.class);
        assertThat(call.channel().get()).isNotNull();
    }

    @Test
    void theCallerHearsRinging() {
        RealCall.Ear ear = call.listen();
        DialSession session = dialer("ring-only").start();
        Audio heard = ear.next(2);

        call.get(session.end());

        assertThat(heard.sounds()).isNotEmpty();
        assertThat(ear.next(1).sounds()).isEmpty();
        assertAllAreGone(call.get(session.result()));
    }

    @Test
    void inTurnEachIsTriedAndTheCausesAreKept() {
        DialReport report = dialer("busy", "hangup-21", "congestion", "no-such-extension", "answer")
                .inTurn()
                .run();

        assertThat(outcomes(report))
                .containsExactly(
                        DialOutcome.BUSY,
                        DialOutcome.REJECTED,
                        DialOutcome.FAILED,
                        DialOutcome.UNREACHABLE,
                        DialOutcome.ANSWERED);
        assertThat(report.attempts().get(1).result().cause()).hasValue(21);
    }

    @Test
    void whoDoesNotAnswerInTimeIsHungUp() {
        DialReport report = dialer("ring-only").ringTime(Duration.ofSeconds(1)).run();

        assertThat(report.status()).isEqualTo(DialStatus.NOT_ANSWERED);
        assertThat(report.outcome()).isEqualTo(DialOutcome.NO_ANSWER);
        assertAllAreGone(report);
    }

    @Test
    void theWholeHasALimit() {
        DialReport report = dialer("ring-only").maxTime(Duration.ofSeconds(1)).run();

        assertThat(report.status()).isEqualTo(DialStatus.TIMED_OUT);
        assertAllAreGone(report);
    }

    @Test
    void aCallerWhoHangsUpWhileItRingsEndsIt() {
        DialSession session = dialer("ring-only", "ring-only").start();

        call.hangUpFar();

        DialReport report = call.get(session.result());
        assertThat(report.status()).isEqualTo(DialStatus.CALLER_HUNG_UP);
        assertAllAreGone(report);
    }

    @Test
    void aCallerWhoHangsUpInTheCallEndsIt() {
        DialSession session = dialer("tone").start();
        DialReport report = call.get(session.result());

        call.hangUpFar();

        assertThat(call.get(session.ended())).isEqualTo(CallEnd.CALLER_HUNG_UP);
        assertAllAreGone(report);
        BridgeHandle bridge = report.bridge().orElseThrow();
        assertThatThrownBy(bridge::get).isInstanceOf(AriNotFoundException.class);
    }

    @Test
    void whatIsSentBeforeTheAnswerIsHeard() {
        RealCall.Ear ear = call.listen();
        DialSession session = dialer("early").earlyMedia().start();

        Audio heard = ear.next(2);
        call.get(session.end());

        assertThat(heard.sounds()).isNotEmpty();
        assertThat(heard.frequency(heard.sounds().get(0))).isCloseTo(MILLIWATT, EXACTLY);
        assertThat(call.get(session.result()).status()).isEqualTo(DialStatus.CANCELLED);
    }

    @Test
    void earlyMediaIsFollowedByTheCall() {
        RealCall.Ear ear = call.listen();
        DialSession session = dialer("tone").earlyMedia().start();

        DialReport report = call.get(session.result());
        Audio heard = ear.next(2);

        assertThat(report.status()).isEqualTo(DialStatus.ANSWERED);
        assertThat(heard.frequency(heard.sounds().get(0))).isCloseTo(MILLIWATT, EXACTLY);
        assertThat(call.get(session.end())).isEqualTo(CallEnd.ENDED_BY_APPLICATION);
    }

    @Test
    void aCallerWhoIsNotInTheApplicationCannotBeConnected() {
        ChannelHandle elsewhere = call.outside();

        DialReport report = Dialer.from(elsewhere).to("Local/tone@default").run();

        assertThat(report.status()).isEqualTo(DialStatus.FAILED);
        assertThat(report.reason()).isEqualTo("The caller could not be connected");
        assertThat(report.cause()).containsInstanceOf(AriConflictException.class);
        assertAllAreGone(report);
    }
}
