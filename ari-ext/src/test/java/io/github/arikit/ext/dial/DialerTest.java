package io.github.arikit.ext.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.fixture.DoubleCall;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.DialOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialerTest {
    private DoubleCall call;

    @BeforeEach
    void placeCall() {
        call = new DoubleCall();
        answersAfter("one", Duration.ofSeconds(1));
        answersAfter("two", Duration.ofSeconds(2));
    }

    @AfterEach
    void nothingIsLeft() {
        try (DoubleCall closing = call) {
            closing.assertNothingIsLeft();
        }
    }

    private void answersAfter(String extension, Duration time) {
        call.asterisk()
                .dialplan()
                .extension(extension, leg -> leg.ring().pause(time).answer().waitForHangup());
    }

    private Dialer dialer(String... extensions) {
        return Dialer.from(call.channel())
                .to(List.of(extensions).stream()
                        .map(extension -> "Local/" + extension + "@default")
                        .toList())
                .scheduler(call.scheduler())
                .threads(call.threads());
    }

    /** Starts, and waits until this many are dialled. */
    private DialSession dialling(Dialer dialer, int dialled) {
        DialSession session = dialer.start();
        awaitRequests("/dial", dialled);
        return session;
    }

    private void awaitRequests(String text, int count) {
        call.settleUntil(() -> call.requests(text).size() >= count);
    }

    private DialReport report(DialSession session) {
        return call.get(session.result());
    }

    private static List<DialOutcome> outcomes(DialReport report) {
        return report.attempts().stream()
                .map(attempt -> attempt.result().outcome())
                .toList();
    }

    private void assertGone(ChannelHandle channel) {
        assertThatThrownBy(channel::get).isInstanceOf(AriNotFoundException.class);
    }

    private void end(DialSession session) {
        call.get(session.end());
    }

    @Test
    void theFirstToAnswerIsConnectedAndTheOthersAreHungUp() {
        DialSession session = dialling(dialer("two", "one"), 2);

        call.asteriskPlays(Duration.ofSeconds(1));

        DialReport report = report(session);
        assertThat(report.status()).isEqualTo(DialStatus.ANSWERED);
        assertThat(outcomes(report)).containsExactly(DialOutcome.CANCELLED, DialOutcome.ANSWERED);
        ChannelHandle called = report.answered().orElseThrow();
        assertThat(called).isEqualTo(report.attempts().get(1).channel());
        assertThat(report.bridge().orElseThrow().get().channels())
                .containsExactlyInAnyOrder(call.channel().id(), called.id());
        awaitRequests("DELETE", 1);
        assertGone(report.attempts().get(0).channel());
        end(session);
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() {
        answersAfter("other", Duration.ofSeconds(1));
        DialSession session = dialling(dialer("one", "other"), 2);

        call.asteriskPlays(Duration.ofSeconds(1));

        DialReport report = report(session);
        assertThat(outcomes(report)).containsExactlyInAnyOrder(DialOutcome.ANSWERED, DialOutcome.CANCELLED);
        assertThat(report.bridge().orElseThrow().get().channels())
                .containsExactlyInAnyOrder(
                        call.channel().id(), report.answered().orElseThrow().id());
        awaitRequests("DELETE", 1);
        end(session);
    }

    @Test
    void inTurnTheNextRingsWhenTheOneBeforeIsOver() {
        DialSession session = dialling(dialer("hangup-17", "hangup-21", "one").inTurn(), 3);

        call.asteriskPlays(Duration.ofSeconds(1));

        DialReport report = report(session);
        assertThat(outcomes(report)).containsExactly(DialOutcome.BUSY, DialOutcome.REJECTED, DialOutcome.ANSWERED);
        assertThat(report.attempts().get(0).result().cause()).hasValue(17);
        end(session);
    }

    @Test
    void whereNobodyAnswersTheAttemptsTellWhy() {
        DialSession session =
                dialer("hangup-21", "hangup-17", "no-such-extension").start();

        DialReport report = report(session);

        assertThat(report.status()).isEqualTo(DialStatus.NOT_ANSWERED);
        assertThat(report.outcome()).isEqualTo(DialOutcome.BUSY);
        assertThat(outcomes(report)).containsExactly(DialOutcome.REJECTED, DialOutcome.BUSY, DialOutcome.UNREACHABLE);
        assertThat(call.get(session.ended())).isEqualTo(CallEnd.NEVER_CONNECTED);
        assertThat(call.channel().get()).isNotNull();
    }

    @Test
    void anEndpointThatDoesNotAnswerInTimeIsHungUp() {
        DialSession session = dialling(dialer("ring-only", "one").inTurn(), 1);

        call.libraryWaits(Dialer.RING_TIME);
        awaitRequests("/dial", 2);
        call.asteriskPlays(Duration.ofSeconds(1));

        assertThat(outcomes(report(session))).containsExactly(DialOutcome.NO_ANSWER, DialOutcome.ANSWERED);
        end(session);
    }

    @Test
    void theWholeHasALimit() {
        DialSession session = dialling(dialer("ring-only").ringTime(Duration.ofHours(1)), 1);

        call.libraryWaits(Dialer.MAX_TIME);

        DialReport report = report(session);
        assertThat(report.status()).isEqualTo(DialStatus.TIMED_OUT);
        assertThat(outcomes(report)).containsExactly(DialOutcome.NO_ANSWER);
        assertGone(report.attempts().get(0).channel());
    }

    @Test
    void anAnswerJustBeforeTheTimeIsOverCounts() {
        DialSession session = dialling(dialer("one"), 1);
        call.asteriskPlays(Duration.ofSeconds(1));

        call.scheduler().advance(Dialer.MAX_TIME);

        assertThat(report(session).status()).isEqualTo(DialStatus.ANSWERED);
        end(session);
    }

    @Test
    void anAnswerJustAfterTheTimeIsOverDoesNotCountAndIsHungUp() {
        DialSession session = dialling(dialer("one").ringTime(Duration.ofHours(1)), 1);

        call.inOneGo(() -> {
            call.scheduler().advance(Dialer.MAX_TIME);
            call.asteriskMoves(Duration.ofSeconds(1));
        });

        DialReport report = report(session);
        assertThat(report.status()).isEqualTo(DialStatus.TIMED_OUT);
        assertThat(outcomes(report)).containsExactly(DialOutcome.NO_ANSWER);
        assertThat(report.answered()).isEmpty();
        assertThat(report.bridge()).isEmpty();
        assertThat(call.get(session.ended())).isEqualTo(CallEnd.NEVER_CONNECTED);
        assertGone(report.attempts().get(0).channel());
        assertThat(call.requests("/bridges")).isEmpty();
    }

    @Test
    void whatRingsIsHungUpWhenItIsCalledOff() {
        DialSession session = dialling(dialer("ring-only", "ring-only"), 2);

        assertThat(call.get(session.end())).isEqualTo(CallEnd.NEVER_CONNECTED);

        DialReport report = report(session);
        assertThat(report.status()).isEqualTo(DialStatus.CANCELLED);
        assertThat(report.attempts()).hasSize(2).allSatisfy(attempt -> assertGone(attempt.channel()));
        assertThat(call.channel().get()).isNotNull();
    }

    @Test
    void callingOffAtOnceLeavesNothingRinging() {
        DialSession session = dialer("ring-only").start();

        call.get(session.end());

        assertThat(report(session).status()).isEqualTo(DialStatus.CANCELLED);
        call.settle();
        report(session).attempts().forEach(attempt -> assertGone(attempt.channel()));
    }

    @Test
    void whatRingsIsHungUpWhenTheCallerHangsUp() {
        DialSession session = dialling(dialer("ring-only"), 1);

        call.far().hangup();

        DialReport report = report(session);
        assertThat(report.status()).isEqualTo(DialStatus.CALLER_HUNG_UP);
        assertThat(report.outcome()).isEqualTo(DialOutcome.CANCELLED);
        assertGone(report.attempts().get(0).channel());
    }

    @Test
    void whenTheCallerHangsUpTheCalledChannelGoesAndThenTheBridge() {
        DialSession session = dialling(dialer("one"), 1);
        call.asteriskPlays(Duration.ofSeconds(1));
        DialReport report = report(session);

        call.far().hangup();

        assertThat(call.get(session.ended())).isEqualTo(CallEnd.CALLER_HUNG_UP);
        assertGone(report.answered().orElseThrow());
        BridgeHandle bridge = report.bridge().orElseThrow();
        assertThatThrownBy(bridge::get).isInstanceOf(AriNotFoundException.class);
        List<String> deletions = call.requests("DELETE");
        assertThat(deletions.get(deletions.size() - 1)).contains("/bridges/");
    }

    @Test
    void whenTheCalledSideHangsUpTheCallerStays() {
        DialSession session = dialling(dialer("one"), 1);
        call.asteriskPlays(Duration.ofSeconds(1));
        DialReport report = report(session);

        report.answered().orElseThrow().hangup();

        assertThat(call.get(session.ended())).isEqualTo(CallEnd.CALLED_HUNG_UP);
        assertThat(call.channel().get()).isNotNull();
        BridgeHandle bridge = report.bridge().orElseThrow();
        assertThatThrownBy(bridge::get).isInstanceOf(AriNotFoundException.class);
    }

    @Test
    void forEarlyMediaBothAreInTheBridgeBeforeItIsDialled() {
        DialSession session = dialling(dialer("one").earlyMedia(), 1);

        List<String> requests = call.requests("POST").stream()
                .filter(request -> request.contains("/bridges") || request.contains("/dial"))
                .toList();
        assertThat(requests).hasSize(4);
        assertThat(requests.get(0)).contains("/bridges");
        assertThat(requests.subList(1, 3))
                .allSatisfy(request -> assertThat(request).contains("/addChannel"));
        assertThat(requests.get(3)).contains("/dial");
        call.asteriskPlays(Duration.ofSeconds(1));
        assertThat(report(session).status()).isEqualTo(DialStatus.ANSWERED);
        end(session);
    }

    @Test
    void withoutACallerWhoAnswersIsInNoBridge() {
        Dialer dialer = Dialer.by(call.ari())
                .to("Local/one@default")
                .scheduler(call.scheduler())
                .threads(call.threads());
        DialSession session = dialling(dialer, 1);
        call.asteriskPlays(Duration.ofSeconds(1));

        DialReport report = report(session);

        assertThat(report.status()).isEqualTo(DialStatus.ANSWERED);
        assertThat(report.bridge()).isEmpty();
        report.answered().orElseThrow().hangup();
        assertThat(call.get(session.ended())).isEqualTo(CallEnd.CALLED_HUNG_UP);
    }

    @Test
    void closingTheClientEndsIt() {
        DialSession session = dialling(dialer("ring-only"), 1);

        call.ari().close();

        assertThat(report(session).status()).isEqualTo(DialStatus.FAILED);
        assertThat(call.get(session.ended())).isEqualTo(CallEnd.CLIENT_CLOSED);
    }

    @Test
    void aCallerWhoHangsUpInAGapEndsIt() {
        DialSession session = dialling(dialer("ring-only"), 1);

        call.inAGap(() -> call.far().hangup());

        DialReport report = report(session);
        assertThat(report.status()).isEqualTo(DialStatus.CALLER_HUNG_UP);
        assertGone(report.attempts().get(0).channel());
    }

    @Test
    void anEndpointThatHangsUpInAGapIsOver() {
        DialSession session = dialling(dialer("ring-only"), 1);
        ChannelHandle ringing = onlyRinging();

        call.inAGap(ringing::hangup);

        assertThat(report(session).status()).isEqualTo(DialStatus.NOT_ANSWERED);
        assertThat(call.get(session.ended())).isEqualTo(CallEnd.NEVER_CONNECTED);
    }

    @Test
    void aCalledSideThatHangsUpInAGapEndsTheCall() {
        DialSession session = dialling(dialer("one"), 1);
        call.asteriskPlays(Duration.ofSeconds(1));
        DialReport report = report(session);

        call.inAGap(() -> report.answered().orElseThrow().hangup());

        assertThat(call.get(session.ended())).isEqualTo(CallEnd.CALLED_HUNG_UP);
        BridgeHandle bridge = report.bridge().orElseThrow();
        assertThatThrownBy(bridge::get).isInstanceOf(AriNotFoundException.class);
    }

    /** Returns the channel that is dialled: neither end of the call of the test. */
    private ChannelHandle onlyRinging() {
        String dial = call.requests("/dial").get(0);
        String path = dial.substring(dial.indexOf("/channels/") + "/channels/".length());
        return call.ari().channel(path.substring(0, path.indexOf('/')));
    }

    @Test
    void aCallerWhoIsNotInTheApplicationCannotBeConnected() {
        ChannelHandle elsewhere = call.ari()
                .stageOriginate(
                        "Local/far@default",
                        options -> options.context("default").extension("ring-only"));
        try (Subscription<StasisStart> starts = call.ari().subscribe(StasisStart.class)) {
            elsewhere.exec();
            starts.next(DoubleCall.PATIENCE);
        }
        Dialer dialer = Dialer.from(elsewhere)
                .to("Local/one@default")
                .scheduler(call.scheduler())
                .threads(call.threads());
        DialSession session = dialling(dialer, 1);

        call.asteriskPlays(Duration.ofSeconds(1));

        DialReport report = report(session);
        assertThat(report.status()).isEqualTo(DialStatus.FAILED);
        assertThat(report.reason()).isEqualTo("The caller could not be connected");
        assertThat(report.cause()).isPresent();
        assertGone(report.attempts().get(0).channel());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> dialer().start());
        assertThatIllegalStateException()
                .isThrownBy(() -> dialer("one", "two").earlyMedia().start());
        assertThatIllegalStateException()
                .isThrownBy(() -> Dialer.by(call.ari())
                        .to("Local/one@default")
                        .earlyMedia()
                        .start());
    }
}
