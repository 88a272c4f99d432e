package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.ArikitThreads;
import io.github.arikit.core.Calls;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.ScriptedServer;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriConflictException;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriOverloadException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebSocketTransportTest {
    private static final Duration LONG = Duration.ofSeconds(ScriptedServer.PATIENCE_SECONDS);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final FakeSocket socket = new FakeSocket();
    private WebSocketTransport transport = new WebSocketTransport(64, 1_000);

    private void open(WebSocketTransport opened) {
        transport.close();
        transport = opened;
        transport.onOpen(socket);
    }

    @AfterEach
    void close() throws InterruptedException {
        transport.close();
        assertThat(ArikitThreads.remaining()).isEmpty();
    }

    private static String response(String id, int status, String body) {
        return "{\"type\":\"RESTResponse\",\"transaction_id\":\"\",\"request_id\":\"" + id + "\",\"status_code\":"
                + status + ",\"reason_phrase\":\"Whatever\",\"uri\":\"x\","
                + (body.isEmpty()
                        ? ""
                        : "\"content_type\":\"application/json\",\"message_body\":\"" + body.replace("\"", "\\\"")
                                + "\",")
                + "\"application\":\"ivr\"}";
    }

    private void answer(String request, String value) {
        transport.onText(socket, response(FakeSocket.id(request), 200, "{\"value\":\"" + value + "\"}"));
    }

    private static AriTransportException failure(CompletableFuture<?> answer) {
        return (AriTransportException) cause(answer);
    }

    private static Throwable cause(CompletableFuture<?> answer) {
        Throwable thrown = catchThrowable(() -> answer.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertThat(thrown).isInstanceOf(ExecutionException.class);
        return thrown.getCause();
    }

    @Test
    void callIsOneMessageInTheFormThatAsteriskTakes() {
        transport.onOpen(socket);
        AriCall<Void> call = AriCall.to(Calls.operation(HttpMethod.POST, "/channels/{id}/x"), AriResult.none())
                .path("id", "a/b;2")
                .query("q", "1 2")
                .body("variables", Map.of("K", "\"ü\""))
                .build();

        transport.execute(call, LONG);

        assertThat(socket.requests())
                .containsExactly("{\"type\":\"RESTRequest\",\"request_id\":\"1\",\"method\":\"POST\","
                        + "\"uri\":\"channels/a%2Fb%3B2/x?q=1%202\",\"content_type\":\"application/json\","
                        + "\"message_body\":\"{\\\"variables\\\":{\\\"K\\\":\\\"\\\\\\\"ü\\\\\\\"\\\"}}\"}");
    }

    /** The thread of this test is the one that reads. */
    private Thread completing(CompletableFuture<String> answer) throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        answer.whenComplete((value, failure) -> thread.complete(Thread.currentThread()));
        answer(socket.requests().get(0), "v");
        return thread.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void whatIsAttachedToAnAnswerNeverRunsOnTheThreadThatReads() throws Exception {
        transport.onOpen(socket);

        assertThat(completing(transport.execute(Calls.get(), LONG))).isNotSameAs(Thread.currentThread());
    }

    @Test
    void answerThatIsOnlyWaitedForNeedsNoOtherThread() throws Exception {
        transport.onOpen(socket);

        assertThat(completing(transport.executeAwaited(Calls.get(), LONG))).isSameAs(Thread.currentThread());
    }

    @Test
    void longAnswerDoesNotHoldUpTheThreadThatReads() throws Exception {
        transport.onOpen(socket);
        String value = "x".repeat(5_000);

        CompletableFuture<String> answer = transport.executeAwaited(Calls.get(), LONG);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        answer.whenComplete((read, failure) -> thread.complete(Thread.currentThread()));
        answer(socket.requests().get(0), value);

        assertThat(thread.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isNotSameAs(Thread.currentThread());
        assertThat(answer.join()).isEqualTo(value);
    }

    @Test
    void callsAreSentWithoutWaitingAndMatchedById() {
        transport.onOpen(socket);

        List<CompletableFuture<String>> answers = IntStream.range(0, 50)
                .mapToObj(i -> transport.execute(Calls.get(), LONG))
                .toList();
        List<String> requests = socket.requests();
        for (int i = 49; i >= 0; i--) {
            answer(requests.get(i), "v" + i);
        }

        assertThat(requests).hasSize(50);
        for (int i = 0; i < 50; i++) {
            assertThat(answers.get(i).join()).isEqualTo("v" + i);
        }
    }

    @Test
    void refusalIsTypedAndCarriesTheWordsOfAsterisk() {
        transport.onOpen(socket);

        CompletableFuture<String> missing = transport.execute(Calls.get(), LONG);
        CompletableFuture<String> taken = transport.execute(Calls.post(), LONG);
        transport.onText(socket, response("1", 404, "{\"message\":\"Channel not found\"}"));
        transport.onText(socket, response("2", 409, "{\"error\":\"Allocation failed\"}"));

        assertThat(cause(missing))
                .isInstanceOf(AriNotFoundException.class)
                .hasMessage("GET /variable answered 404: Channel not found");
        assertThat(cause(taken)).isInstanceOf(AriConflictException.class).hasMessageContaining("Allocation failed");
    }

    @Test
    void answerWithoutBodyEndsAnOperationWithoutResult() {
        transport.onOpen(socket);
        AriCall<Void> call = AriCall.to(Calls.operation(HttpMethod.DELETE, "/x"), AriResult.none())
                .build();

        CompletableFuture<Void> answer = transport.execute(call, LONG);
        transport.onText(socket, response("1", 204, ""));

        assertThat(answer.join()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{\"value\":"})
    void answerThatIsNotTheJsonWantedNamesTheOperation(String body) {
        transport.onOpen(socket);

        CompletableFuture<String> answer = transport.execute(Calls.get(), LONG);
        transport.onText(socket, response("1", 200, body));

        assertThat(cause(answer)).isInstanceOf(AriDecodeException.class).hasMessageContaining("channels.test");
    }

    @Test
    void onlyAnswersAreTaken() {
        transport.onOpen(socket);

        assertThat(transport.onText(socket, "{\"type\":\"StasisStart\"}")).isFalse();
        assertThat(transport.onText(socket, "{\"type\":\"ChannelUserevent\",\"userevent\":{\"RESTResponse\":1}}"))
                .isFalse();
        assertThat(transport.onText(socket, "no JSON, but RESTResponse")).isFalse();
        assertThat(transport.onText(socket, "{\"request_id\":\"7\",\"type\":\"RESTResponse\"}"))
                .isTrue();
    }

    @Test
    void silenceIsATimeoutOfUnknownOutcomeThatNamesTheReasons() {
        transport.onOpen(socket);

        AriTransportException failure = failure(transport.execute(Calls.post(), SHORT));

        assertThat(failure)
                .isInstanceOf(AriTimeoutException.class)
                .hasMessageContainingAll("POST /channels", "50 ms", "RESTResponse", "application is gone");
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void lateAnswerIsDropped() {
        transport.onOpen(socket);
        failure(transport.execute(Calls.get(), SHORT));

        CompletableFuture<String> next = transport.execute(Calls.get(), LONG);
        transport.onText(socket, response("1", 200, "{\"value\":\"late\"}"));
        transport.onText(socket, response("2", 200, "{\"value\":\"mine\"}"));

        assertThat(next.join()).isEqualTo("mine");
    }

    @Test
    void withoutASocketNothingIsSent() {
        AriTransportException failure = failure(transport.execute(Calls.post(), LONG));

        assertThat(failure).isInstanceOf(AriConnectException.class).hasMessageContaining("POST /channels was not sent");
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void lostSocketLeavesWhatWasWrittenUnknownAndTheRestNotSent() {
        socket.held();
        open(new WebSocketTransport(2, 10));
        CompletableFuture<String> written = transport.execute(Calls.post(), LONG);
        socket.write();
        CompletableFuture<String> queued = transport.execute(Calls.post(), LONG);
        CompletableFuture<String> waiting = transport.execute(Calls.post(), LONG);

        transport.onEnd(socket);
        socket.write();

        assertThat(failure(written).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure(written)).hasMessageContaining("lost the event connection");
        assertThat(failure(queued).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure(waiting).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(socket.requests()).hasSize(1);
    }

    @Test
    void socketThatEndedUnnoticedFailsWhatIsNotSent() {
        transport.onOpen(socket);
        socket.end();

        AriTransportException failure = failure(transport.execute(Calls.post(), LONG));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void nextSocketCarriesOn() {
        FakeSocket second = new FakeSocket();
        transport.onOpen(socket);
        transport.onEnd(socket);
        transport.onOpen(second);

        CompletableFuture<String> answer = transport.execute(Calls.get(), LONG);
        transport.onEnd(socket);
        answer(second.requests().get(0), "x");

        assertThat(answer.join()).isEqualTo("x");
    }

    @Test
    void noMoreThanTheBoundAreOnTheirWayAndOthersFollowInOrder() {
        open(new WebSocketTransport(2, 10));

        List<CompletableFuture<String>> answers = IntStream.range(0, 5)
                .mapToObj(i -> transport.execute(Calls.get(), LONG))
                .toList();
        int first = socket.requests().size();
        answer(socket.requests().get(0), "0");
        answer(socket.requests().get(1), "1");
        answer(socket.requests().get(2), "2");

        assertThat(first).isEqualTo(2);
        assertThat(socket.requests().stream().map(FakeSocket::id)).containsExactly("1", "2", "3", "4", "5");
        assertThat(answers.get(2).join()).isEqualTo("2");
    }

    @Test
    void moreThanMayWaitAreRefusedAtOnceWithAdvice() {
        open(new WebSocketTransport(1, 1));
        transport.execute(Calls.post(), LONG);
        transport.execute(Calls.post(), LONG);

        CompletableFuture<String> refused = transport.execute(Calls.post(), LONG);

        assertThat(refused).isCompletedExceptionally();
        assertThat(failure(refused)).isInstanceOf(AriOverloadException.class).hasMessageContaining("maxInFlight");
        assertThat(failure(refused).outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void timeoutWhileWaitingMeansNotSent() {
        open(new WebSocketTransport(1, 1));
        transport.execute(Calls.post(), LONG);

        AriTransportException failure = failure(transport.execute(Calls.post(), SHORT));

        assertThat(failure).isInstanceOf(AriTimeoutException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void requestsWithoutAnswerGiveTheirPlaceBack() {
        open(new WebSocketTransport(1, 1));
        failure(transport.execute(Calls.post(), SHORT));

        CompletableFuture<String> next = transport.execute(Calls.get(), LONG);
        answer(socket.requests().get(1), "x");

        assertThat(next.join()).isEqualTo("x");
    }

    @Test
    void cancelledBeforeItIsWrittenIsNeverSentAndHoldsItsPlaceUntilThen() {
        socket.held();
        open(new WebSocketTransport(1, 1));
        socket.write();
        transport.execute(Calls.post(), LONG).cancel(true);

        CompletableFuture<String> next = transport.execute(Calls.get(), LONG);
        int queuedBehindIt = socket.queued();
        socket.write();

        assertThat(queuedBehindIt).isEqualTo(1);
        assertThat(socket.requests()).hasSize(1).first().asString().contains("GET");
        answer(socket.requests().get(0), "x");
        assertThat(next.join()).isEqualTo("x");
    }

    @Test
    void messageThatAsteriskWouldCloseTheSocketForIsRefused() {
        transport.onOpen(socket);
        AriCall<Void> call = AriCall.to(Calls.operation(HttpMethod.POST, "/x"), AriResult.none())
                .body("variables", Map.of("K", "ü".repeat(33_000)))
                .build();

        CompletableFuture<Void> answer = transport.execute(call, LONG);

        assertThat(cause(answer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("POST /x", "65535 bytes", "over HTTP");
        assertThat(socket.requests()).isEmpty();
    }

    @Test
    void messageUpToTheLimitIsSent() {
        transport.onOpen(socket);
        AriCall<Void> call = AriCall.to(Calls.operation(HttpMethod.POST, "/x"), AriResult.none())
                .body("variables", Map.of("K", "x".repeat(65_000)))
                .build();

        transport.execute(call, LONG);

        assertThat(socket.requests()).hasSize(1);
    }

    @Test
    void fileIsRefusedWithAdvice() {
        transport.onOpen(socket);

        CompletableFuture<?> answer = transport.execute(Calls.download(), LONG);

        assertThat(cause(answer)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("over HTTP only");
    }

    @Test
    void closingFailsWhatIsUnderWay() {
        open(new WebSocketTransport(1, 10));
        CompletableFuture<String> sent = transport.execute(Calls.post(), LONG);
        CompletableFuture<String> waiting = transport.execute(Calls.post(), LONG);

        transport.close();

        assertThat(failure(sent)).isInstanceOf(AriClosedException.class);
        assertThat(failure(sent).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure(waiting).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure(transport.execute(Calls.post(), LONG))).isInstanceOf(AriClosedException.class);
    }

    @Test
    void functionsOnFuturesMayBlockOnFurtherRequests() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        transport.onOpen(socket);

        CompletableFuture<String> nested = transport.execute(Calls.get(), LONG).thenApply(value -> {
            CompletableFuture<String> inner = transport.execute(Calls.get(), LONG);
            asked.countDown();
            return value + inner.join();
        });
        answer(socket.requests().get(0), "a");
        assertThat(asked.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        answer(socket.requests().get(1), "b");

        assertThat(nested.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isEqualTo("ab");
    }

    @Test
    void answeringIsKnownOnceTheProbeIsAnsweredAndDoubtedAfterATimeout() {
        transport.onOpen(socket);
        boolean atFirst = transport.isAnswering();
        transport.onText(socket, response(FakeSocket.id(socket.probes().get(0)), 204, ""));
        boolean answered = transport.isAnswering();

        failure(transport.execute(Calls.get(), SHORT));
        boolean doubted = transport.isAnswering();
        transport.onText(socket, response(FakeSocket.id(socket.probes().get(1)), 204, ""));

        assertThat(atFirst).isFalse();
        assertThat(answered).isTrue();
        assertThat(doubted).isFalse();
        assertThat(transport.isAnswering()).isTrue();
    }
}
