package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.Calls;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.ScriptedServer;
import io.github.arikit.core.ScriptedServer.Request;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriTimeoutException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpTransportTest {
    private static final Duration LONG = Duration.ofSeconds(ScriptedServer.PATIENCE_SECONDS);
    private static final String JSON = "application/json";

    private static HttpTransport transport(ScriptedServer server) {
        return new HttpTransport(Calls.config(server.url()).build());
    }

    @Test
    void requestIsPlainHttpWithCredentials() throws Exception {
        AriCall<Void> call = AriCall.to(Calls.operation(HttpMethod.POST, "/channels/{id}/x"), AriResult.none())
                .path("id", "a/b")
                .query("q", "1 2")
                .body("variables", Map.of("K", "ü"))
                .build();
        try (ScriptedServer server = ScriptedServer.answering(204, "", "");
                HttpTransport transport = transport(server)) {

            transport.execute(call, LONG).join();

            Request request = server.nextRequest();
            assertThat(request.line()).isEqualTo("POST /ari/channels/a%2Fb/x?q=1%202 HTTP/1.1");
            assertThat(request.headers())
                    .containsEntry("Host", "127.0.0.1:" + server.port())
                    .containsEntry("Authorization", transportAuthorization())
                    .containsEntry("Content-Type", JSON)
                    .doesNotContainKeys("Upgrade", "HTTP2-Settings", "Expect", "Transfer-Encoding");
            assertThat(request.body()).isEqualTo("{\"variables\":{\"K\":\"ü\"}}");
        }
    }

    private static String transportAuthorization() {
        return Calls.config("http://x/ari").build().authorization();
    }

    @Test
    void parametersOfAGetCanTravelInItsBody() throws Exception {
        AriCall<String> call = AriCall.to(Calls.operation(HttpMethod.GET, "/v"), AriResult.json(Calls.VALUE))
                .query("names", List.of("A(1,2)"))
                .build();
        try (ScriptedServer server = ScriptedServer.answering(200, JSON, "{\"value\":\"x\"}");
                HttpTransport transport = transport(server)) {

            String value = transport.execute(call, LONG).join();

            assertThat(value).isEqualTo("x");
            assertThat(server.nextRequest().body()).isEqualTo("{\"names\":[\"A(1,2)\"]}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void everySuccessIsAccepted(int status) throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(status, JSON, "{\"value\":\"é\"}");
                HttpTransport transport = transport(server)) {

            assertThat(transport.execute(Calls.post(), LONG).join()).isEqualTo("é");
        }
    }

    @Test
    void connectionIsUsedAgain() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(200, JSON, "{\"value\":\"x\"}");
                HttpTransport transport = transport(server)) {

            for (int i = 0; i < 20; i++) {
                transport.execute(Calls.get(), LONG).join();
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void answersReachWhoeverAsked() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    while (true) {
                        peer.json("{\"value\":\"" + peer.readRequest().target() + "\"}");
                    }
                });
                HttpTransport transport = transport(server)) {

            List<CompletableFuture<String>> answers = IntStream.range(0, 2_000)
                    .mapToObj(i -> transport.execute(numbered(i), LONG))
                    .toList();

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).join()).isEqualTo("/ari/channels/" + i);
            }
            assertThat(server.connections()).isLessThanOrEqualTo(64);
        }
    }

    private static AriCall<String> numbered(int i) {
        return AriCall.to(Calls.operation(HttpMethod.GET, "/channels/{id}"), AriResult.json(Calls.VALUE))
                .path("id", Integer.toString(i))
                .build();
    }

    @Test
    void functionsOnFuturesMayBlockOnFurtherRequests() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(200, JSON, "{\"value\":\"x\"}");
                HttpTransport transport = transport(server)) {

            List<CompletableFuture<String>> nested = IntStream.range(0, 200)
                    .mapToObj(i -> transport
                            .execute(Calls.get(), LONG)
                            .thenApply(value ->
                                    value + transport.execute(Calls.get(), LONG).join()))
                    .toList();

            nested.forEach(answer -> assertThat(answer.join()).isEqualTo("xx"));
        }
    }

    @Test
    void binaryContentIsStreamed() throws Exception {
        CountDownLatch firstHalfRead = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    peer.readRequest();
                    peer.write("HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\nContent-Length: 8\r\n\r\nRIFF");
                    firstHalfRead.await();
                    peer.write("WAVE");
                });
                HttpTransport transport = transport(server)) {

            try (BinaryContent content =
                    transport.execute(Calls.download(), Duration.ofSeconds(5)).join()) {
                byte[] start = content.stream().readNBytes(4);
                firstHalfRead.countDown();
                byte[] end = content.stream().readAllBytes();

                assertThat(content.contentType()).isEqualTo("audio/wav");
                assertThat(content.length()).hasValue(8);
                assertThat(start).asString().isEqualTo("RIFF");
                assertThat(end).asString().isEqualTo("WAVE");
            }
        }
    }

    @Test
    void closingAStreamEarlyAbandonsTheConnection() throws Exception {
        CountDownLatch abandoned = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    peer.readRequest();
                    peer.write("HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\nContent-Length: 1000000000\r\n\r\n");
                    try {
                        while (true) {
                            peer.write(new byte[65536]);
                        }
                    } catch (IOException gone) {
                        abandoned.countDown();
                    }
                });
                HttpTransport transport = transport(server)) {
            BinaryContent content = transport.execute(Calls.download(), LONG).join();
            content.stream().readNBytes(1000);

            content.close();

            assertThat(abandoned.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void cancellingEndsTheExchange() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    peer.readRequest();
                    peer.awaitEnd();
                    gone.countDown();
                });
                HttpTransport transport = transport(server)) {
            CompletableFuture<String> answer = transport.execute(Calls.get(), LONG);
            server.nextRequest();

            answer.cancel(true);

            assertThat(gone.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void threadThatWaitsAnyhowDoesTheWork() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(200, JSON, "{\"value\":\"x\"}");
                HttpTransport transport = transport(server)) {
            transport.execute(Calls.get(), LONG).join();
            Set<Thread> before = Thread.getAllStackTraces().keySet();

            CompletableFuture<String> answer = transport.executeAwaited(Calls.get(), LONG);

            assertThat(answer).isCompletedWithValue("x");
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread))
                    .noneMatch(thread -> thread.getName().startsWith("arikit-worker"));
        }
    }

    @Test
    void connectionIsOpenedByAWorkerBecauseLookingUpANameHasNoTimeout() throws Exception {
        CompletableFuture<Boolean> accepted = new CompletableFuture<>();
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    peer.readRequest();
                    accepted.join();
                    peer.json("{\"value\":\"x\"}");
                    peer.awaitEnd();
                });
                HttpTransport transport = transport(server)) {

            CompletableFuture<String> answer = transport.executeAwaited(Calls.get(), LONG);

            assertThat(answer).isNotDone();
            accepted.complete(true);
            assertThat(answer).succeedsWithin(LONG);
        }
    }

    private static ScriptedServer answeringOnce() throws IOException {
        return ScriptedServer.playing(peer -> {
            peer.readRequest();
            peer.json("{\"value\":\"x\"}");
            peer.readRequest();
            peer.awaitEnd();
        });
    }

    @Test
    void timeoutWakesTheThreadThatDoesTheWork() throws Exception {
        try (ScriptedServer server = answeringOnce();
                HttpTransport transport = transport(server)) {
            transport.execute(Calls.get(), LONG).join();

            CompletableFuture<String> answer = transport.executeAwaited(Calls.get(), Duration.ofMillis(100));

            assertThatThrownBy(answer::join).hasCauseInstanceOf(AriTimeoutException.class);
        }
    }

    @Test
    void closingWakesTheThreadThatDoesTheWork() throws Exception {
        try (ScriptedServer server = answeringOnce()) {
            HttpTransport transport = transport(server);
            transport.execute(Calls.get(), LONG).join();
            server.nextRequest();
            CompletableFuture<CompletableFuture<String>> answer =
                    CompletableFuture.supplyAsync(() -> transport.executeAwaited(Calls.get(), LONG));
            server.nextRequest();

            transport.close();

            assertThatThrownBy(() -> answer.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .join())
                    .hasCauseInstanceOf(AriClosedException.class);
        }
    }

    @Test
    void whoWaitsForAPlaceIsServedByAWorker() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    peer.readRequest();
                    second.await();
                    while (true) {
                        peer.json("{\"value\":\"x\"}");
                        peer.readRequest();
                    }
                });
                HttpTransport transport = new HttpTransport(
                        Calls.config(server.url()).maxInFlight(1).build())) {
            CompletableFuture<String> first = transport.execute(Calls.get(), LONG);
            server.nextRequest();

            CompletableFuture<String> waiting = transport.executeAwaited(Calls.get(), LONG);

            assertThat(waiting).isNotDone();
            second.countDown();
            assertThat(first).succeedsWithin(LONG);
            assertThat(waiting).succeedsWithin(LONG);
        }
    }

    @Test
    void answerThatComesTooLateReachesNobody() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    if (peer.number() == 1) {
                        peer.readRequest();
                        late.await();
                        peer.json("{\"value\":\"of the first\"}");
                    }
                    while (true) {
                        peer.json("{\"value\":\"" + peer.readRequest().target() + "\"}");
                    }
                });
                HttpTransport transport = new HttpTransport(
                        Calls.config(server.url()).maxInFlight(1).build())) {
            CompletableFuture<String> first = transport.execute(Calls.get(), Duration.ofMillis(100));
            assertThat(first).failsWithin(LONG);
            late.countDown();

            for (int i = 0; i < 20; i++) {
                assertThat(transport.execute(numbered(i), LONG).join()).isEqualTo("/ari/channels/" + i);
            }
        }
    }

    @Test
    void noMoreThanTheBoundAreOnTheirWay() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch four = new CountDownLatch(4);
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    while (true) {
                        peer.readRequest();
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        four.countDown();
                        four.await();
                        now.decrementAndGet();
                        peer.json("{\"value\":\"x\"}");
                    }
                });
                HttpTransport transport = new HttpTransport(
                        Calls.config(server.url()).maxInFlight(4).build())) {

            List<CompletableFuture<String>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> transport.execute(Calls.get(), LONG))
                    .toList();

            answers.forEach(CompletableFuture::join);
            assertThat(most).hasValue(4);
        }
    }

    @Test
    void websocketOperationIsRefusedWithAdvice() throws Exception {
        AriCall<Void> call = AriCall.to(Calls.operation(HttpMethod.GET, "/events"), AriResult.websocket())
                .build();
        try (ScriptedServer server = ScriptedServer.answering(200, JSON, "{}");
                HttpTransport transport = transport(server)) {

            assertThatThrownBy(() -> transport.execute(call, LONG).get())
                    .hasCauseInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("event connection");
            assertThat(server.connections()).isZero();
        }
    }
}
