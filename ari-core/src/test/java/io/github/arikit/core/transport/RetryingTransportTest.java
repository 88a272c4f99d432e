package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.ArikitThreads;
import io.github.arikit.core.Calls;
import io.github.arikit.core.ScriptedServer;
import io.github.arikit.core.Transport;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriOverloadException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class RetryingTransportTest {
    private static final Duration LONG = Duration.ofSeconds(ScriptedServer.PATIENCE_SECONDS);
    private static final AriException REFUSED = new AriConnectException("nobody accepts connections", null, null);
    private static final AriException LOST =
            new AriTransportException("lost its connection", Outcome.UNKNOWN, null, null);

    private final Deque<AriException> failures = new ArrayDeque<>();
    private final List<Duration> timeouts = new CopyOnWriteArrayList<>();
    private volatile boolean isSilent;
    private volatile CompletableFuture<?> last = new CompletableFuture<>();

    private final Transport scripted = new Transport() {
        @Override
        public <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout) {
            timeouts.add(timeout);
            AriException failure = failures.poll();
            CompletableFuture<T> answer = new CompletableFuture<>();
            last = answer;
            if (failure != null) {
                answer.completeExceptionally(failure);
            } else if (!isSilent) {
                answer.complete(null);
            }
            return answer;
        }

        @Override
        public void close() {}
    };

    private final RetryingTransport transport = new RetryingTransport(scripted, 2);

    @AfterEach
    void close() throws InterruptedException {
        transport.close();
        assertThat(ArikitThreads.remaining()).isEmpty();
    }

    private Throwable outcome(AriCall<?> call, Duration timeout) {
        Throwable thrown = catchThrowable(
                () -> transport.execute(call, timeout).get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS));
        return thrown instanceof ExecutionException ? thrown.getCause() : thrown;
    }

    @Test
    void whatWasNeverSentIsSentAgain() {
        failures.add(REFUSED);
        failures.add(AriResponseException.of(Calls.post(), 503, "Asterisk not booted"));

        assertThat(outcome(Calls.post(), LONG)).isNull();

        assertThat(timeouts).hasSize(3);
        assertThat(timeouts.get(2)).isLessThan(timeouts.get(0));
    }

    @Test
    void getWhoseAnswerWasLostIsSentAgain() {
        failures.add(LOST);

        assertThat(outcome(Calls.get(), LONG)).isNull();

        assertThat(timeouts).hasSize(2);
    }

    @Test
    void postWhoseOutcomeIsUnknownIsNeverSentAgain() {
        failures.add(LOST);

        assertThat(outcome(Calls.post(), LONG)).isSameAs(LOST);

        assertThat(timeouts).hasSize(1);
    }

    static Stream<AriException> finalFailures() {
        return Stream.of(
                AriResponseException.of(Calls.get(), 404, "Channel not found"),
                AriResponseException.of(Calls.get(), 500, "Allocation failed"),
                new AriTimeoutException(Calls.get(), LONG),
                new AriOverloadException(Calls.get().operation(), "send fewer"),
                new AriClosedException(Outcome.UNKNOWN, null));
    }

    @ParameterizedTest
    @MethodSource("finalFailures")
    void otherFailuresAreFinal(AriException failure) {
        failures.add(failure);

        assertThat(outcome(Calls.get(), LONG)).isSameAs(failure);

        assertThat(timeouts).hasSize(1);
    }

    @Test
    void attemptsEndAfterTheBound() {
        failures.addAll(List.of(REFUSED, REFUSED, REFUSED, REFUSED));

        assertThat(outcome(Calls.get(), LONG)).isSameAs(REFUSED);

        assertThat(timeouts).hasSize(3);
    }

    @Test
    void attemptsEndWithTheTimeoutOfTheCall() {
        failures.addAll(List.of(REFUSED, REFUSED, REFUSED));

        assertThat(outcome(Calls.get(), Duration.ofMillis(20))).isSameAs(REFUSED);

        assertThat(timeouts).hasSize(1);
    }

    @Test
    void cancellingReachesTheAttemptUnderWay() {
        isSilent = true;
        CompletableFuture<String> answer = transport.execute(Calls.get(), LONG);

        answer.cancel(true);

        assertThat(last).isCancelled();
    }

    @Test
    void closingFailsWhatWaitsForItsNextAttempt() {
        RetryingTransport closing = new RetryingTransport(scripted, 2);
        failures.addAll(List.of(REFUSED, REFUSED));
        CompletableFuture<String> answer = closing.execute(Calls.get(), LONG);

        closing.close();

        assertThat(catchThrowable(answer::get)).hasCauseInstanceOf(AriClosedException.class);
    }

    @Test
    void withoutRetriesEveryFailureIsFinal() {
        RetryingTransport once = new RetryingTransport(scripted, 0);
        failures.add(REFUSED);

        assertThat(once.execute(Calls.get(), LONG)).isCompletedExceptionally();

        once.close();
    }
}
