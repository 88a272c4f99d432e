package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelHangupRequest;
import io.github.arikit.generated.event.Dial;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialProgressTest {
    private final DialProgress progress = new DialProgress("callee");

    private void dial(String peer, String status) {
        progress.accept(Dial.fromJson(
                "{\"type\":\"Dial\",\"dialstatus\":\"" + status + "\",\"peer\":{\"id\":\"" + peer + "\"}}"));
    }

    private void hangupRequest(String channel, boolean soft) {
        hangupRequest(channel, 16, soft);
    }

    private void hangupRequest(String channel, int cause, boolean soft) {
        progress.accept(ChannelHangupRequest.fromJson("{\"type\":\"ChannelHangupRequest\",\"cause\":" + cause + ","
                + (soft ? "\"soft\":true," : "") + "\"channel\":{\"id\":\"" + channel + "\"}}"));
    }

    private void destroyed(String channel, int cause, String more) {
        progress.accept(ChannelDestroyed.fromJson("{\"type\":\"ChannelDestroyed\",\"cause\":" + cause
                + ",\"cause_txt\":\"words\"" + more + ",\"channel\":{\"id\":\"" + channel + "\"}}"));
    }

    private DialOutcome outcome() {
        return progress.result().orElseThrow().outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWER, ANSWERED",
        "BUSY, BUSY",
        "CANCEL, CANCELLED",
        "CONGESTION, FAILED",
        "CHANUNAVAIL, UNREACHABLE",
        "DONTCALL, REJECTED",
        "TORTURE, REJECTED"
    })
    void aStatusWithoutDoubtDecidesAtOnce(String status, DialOutcome outcome) {
        dial("callee", "");
        dial("callee", "RINGING");

        dial("callee", status);

        assertThat(outcome()).isEqualTo(outcome);
        assertThat(progress.hasEnded()).isFalse();
        assertThat(progress.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PROCEEDING", "PROGRESS", "RINGING", "NOANSWER", "LATER"})
    void anyOtherStatusDecidesNothing(String status) {
        dial("callee", status);

        assertThat(progress.result()).isEmpty();
        assertThat(progress.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "1, UNREACHABLE",
        "3, UNREACHABLE",
        "16, NO_ANSWER",
        "17, BUSY",
        "18, UNREACHABLE",
        "19, NO_ANSWER",
        "20, UNREACHABLE",
        "21, REJECTED",
        "26, CANCELLED",
        "27, UNREACHABLE",
        "34, FAILED",
        "38, FAILED",
        "54, REJECTED",
        "127, FAILED"
    })
    void theCauseOfTheEndDecidesWhatAsteriskCallsNoAnswer(int cause, DialOutcome outcome) {
        dial("callee", "");
        dial("callee", "NOANSWER");

        destroyed("callee", cause, "");

        assertThat(outcome()).isEqualTo(outcome);
        assertThat(progress.result().orElseThrow().cause()).hasValue(cause);
        assertThat(progress.result().orElseThrow().causeText()).isEqualTo("words");
    }

    @Test
    void whoHangsUpOnThisSideCancels() {
        dial("callee", "RINGING");

        hangupRequest("callee", true);
        dial("callee", "NOANSWER");
        destroyed("callee", 16, "");

        assertThat(outcome()).isEqualTo(DialOutcome.CANCELLED);
    }

    @Test
    void aFarEndThatGoesWithoutAnsweringIsNoAnswer() {
        dial("callee", "");

        hangupRequest("callee", false);
        destroyed("callee", 16, "");

        assertThat(outcome()).isEqualTo(DialOutcome.NO_ANSWER);
    }

    @Test
    void aFarEndThatGoesBeforeTheDialBeginsLeavesItsCauseInItsRequestOnly() {
        hangupRequest("callee", 34, false);
        dial("callee", "");
        destroyed("callee", 16, "");

        assertThat(progress.result())
                .contains(new DialResult(DialOutcome.FAILED, "", OptionalInt.of(34), "", OptionalInt.empty()));
    }

    @Test
    void theCauseOfTheEndCountsMoreThanThatOfTheRequest() {
        dial("callee", "");
        hangupRequest("callee", 34, false);
        destroyed("callee", 17, "");

        assertThat(outcome()).isEqualTo(DialOutcome.BUSY);
        assertThat(progress.result().orElseThrow().cause()).hasValue(17);
    }

    @Test
    void aCauseThatThisSideGaveIsNotTheFarEnds() {
        dial("callee", "RINGING");
        hangupRequest("callee", 34, true);
        destroyed("callee", 16, "");

        assertThat(outcome()).isEqualTo(DialOutcome.CANCELLED);
    }

    @Test
    void theLimitOfADialIsNoAnswerThoughAsteriskHangsUpOnThisSide() {
        dial("callee", "RINGING");

        hangupRequest("callee", true);
        destroyed("callee", 19, "");

        assertThat(outcome()).isEqualTo(DialOutcome.NO_ANSWER);
    }

    @Test
    void aDialThatNeverBeganIsUnreachable() {
        destroyed("callee", 0, "");

        assertThat(outcome()).isEqualTo(DialOutcome.UNREACHABLE);
    }

    @Test
    void theStatusStandsWhenTheEndBringsALessExactCause() {
        dial("callee", "BUSY");

        destroyed("callee", 19, ",\"tech_cause\":486");

        DialResult result = progress.result().orElseThrow();
        assertThat(result)
                .isEqualTo(new DialResult(DialOutcome.BUSY, "BUSY", OptionalInt.of(19), "words", OptionalInt.of(486)));
        assertThat(progress.hasEnded()).isTrue();
    }

    @Test
    void theEndOfAnAnsweredCallIsNotItsOutcome() {
        dial("callee", "ANSWER");

        destroyed("callee", 17, ",\"tech_cause\":486");

        DialResult result = progress.result().orElseThrow();
        assertThat(result.isAnswered()).isTrue();
        assertThat(result.cause()).isEmpty();
        assertThat(result.techCause()).isEmpty();
    }

    @Test
    void otherChannelsAreIgnored() {
        dial("neighbour", "ANSWER");
        hangupRequest("neighbour", true);
        destroyed("neighbour", 17, "");

        assertThat(progress.result()).isEmpty();
        assertThat(progress.hasEnded()).isFalse();
    }
}
