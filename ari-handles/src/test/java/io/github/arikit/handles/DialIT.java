package io.github.arikit.handles;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.SubscriptionClosedException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.Dial;
import io.github.arikit.generated.event.StasisStart;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of an attempt to reach somebody, however it was made. */
class DialIT {
    private final String application = "dial-" + ResourceIds.next();
    private AsteriskUnderTest asterisk;
    private AriClient ari;

    @BeforeEach
    void connect() {
        asterisk = AsteriskUnderTest.start();
        ari = Ari.connect(asterisk.config(application).build());
    }

    @AfterEach
    void close() {
        ari.close();
        asterisk.close();
    }

    private static DialResult result(DialAttempt attempt) throws Exception {
        return attempt.result().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({
        "answer, ANSWERED",
        "busy, BUSY",
        "congestion, FAILED",
        "ring-only, NO_ANSWER",
        "hangup-1, UNREACHABLE",
        "hangup-16, NO_ANSWER",
        "hangup-17, BUSY",
        "hangup-21, REJECTED",
        "hangup-27, UNREACHABLE",
        "hangup-34, FAILED",
        "no-such-extension, UNREACHABLE"
    })
    void ofACallThatWasOriginated(String extension, DialOutcome outcome) throws Exception {
        ChannelHandle callee = ari.stageOriginate(
                "Local/" + extension + "@default",
                options -> options.app(application).timeout(1));
        try (DialAttempt attempt = DialAttempt.of(callee)) {
            callee.exec();

            assertThat(result(attempt).outcome()).isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "answer, ANSWERED",
        "busy, BUSY",
        "congestion, FAILED",
        "ring-only, NO_ANSWER",
        "hangup-1, UNREACHABLE",
        "hangup-17, BUSY",
        "hangup-21, REJECTED",
        "hangup-34, FAILED",
        "no-such-extension, UNREACHABLE"
    })
    void ofAChannelThatWasCreatedAndDialled(String extension, DialOutcome outcome) throws Exception {
        ChannelHandle callee = created(extension);
        try (DialAttempt attempt = DialAttempt.of(callee)) {
            callee.dial(options -> options.timeout(1));

            assertThat(result(attempt).outcome()).isEqualTo(outcome);
        }
    }

    private ChannelHandle created(String extension) {
        ChannelHandle callee = ari.stageCreateChannel("Local/" + extension + "@default", options -> {});
        try (Subscription<StasisStart> start = callee.subscribe(StasisStart.class)) {
            callee.exec();
            start.next(PATIENCE);
        }
        return callee;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoGivesUpWhileItRingsHasCancelled(boolean originated) throws Exception {
        ChannelHandle callee = originated
                ? ari.stageOriginate("Local/ring-only@default", options -> options.app(application))
                : created("ring-only");
        try (DialAttempt attempt = DialAttempt.of(callee);
                Subscription<Dial> ringing = callee.subscription(Dial.class)
                        .where(dial -> dial.dialStatus().equals("RINGING"))
                        .open()) {
            if (originated) {
                callee.exec();
            } else {
                callee.dial();
            }
            ringing.next(PATIENCE);

            callee.hangup();

            assertThat(result(attempt).outcome()).isEqualTo(DialOutcome.CANCELLED);
        }
    }

    @Test
    void theCauseIsKept() throws Exception {
        ChannelHandle callee = ari.stageOriginate("Local/hangup-21@default", options -> options.app(application));
        try (DialAttempt attempt = DialAttempt.of(callee)) {
            callee.exec();

            DialResult result = result(attempt);
            assertThat(result.cause()).hasValue(21);
            assertThat(result.causeText()).isEqualTo("Call Rejected");
            // Local channels have no technology that could name a cause of its own.
            assertThat(result.techCause()).isEmpty();
        }
    }

    @Test
    void aBusyToneIsNotWaitedFor() throws Exception {
        ChannelHandle callee = created("busy");
        try (DialAttempt attempt = DialAttempt.of(callee)) {
            callee.dial();

            // Asterisk plays the tone for as long as the far end likes, and the channel stays.
            assertThat(result(attempt).outcome()).isEqualTo(DialOutcome.BUSY);
        }
    }

    @Test
    void closingAnAttemptFailsItsResult() {
        ChannelHandle callee = ari.stageOriginate("Local/answer@default", options -> options.app(application));
        DialAttempt attempt = DialAttempt.of(callee);

        attempt.close();

        assertThatThrownBy(() -> result(attempt))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SubscriptionClosedException.class);
    }
}
