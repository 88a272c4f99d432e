package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.arikit.core.ScriptedServer.Peer;
import io.github.arikit.core.ScriptedServer.Request;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.event.AriMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which way requests go in each mode, and what becomes of them. */
@Timeout(60)
class TransportModeTest {

    /** What a server does with a text message on its event socket. */
    private interface SocketScript {
        void play(Peer peer, JsonObject request) throws IOException, InterruptedException;
    }

    /** Answers every request over HTTP with "http", and plays the script on the websocket. */
    private static ScriptedServer server(SocketScript script) throws IOException {
        return ScriptedServer.playing(peer -> {
            while (true) {
                Request request = peer.readRequest();
                if (!request.headers().containsKey("Sec-WebSocket-Key")) {
                    peer.json("{\"value\":\"http\"}");
                    continue;
                }
                peer.acceptWebSocket(request);
                while (true) {
                    script.play(peer, JsonParser.parseString(peer.readText()).getAsJsonObject());
                }
            }
        });
    }

    private static void answer(Peer peer, JsonObject request, int status, String value) throws IOException {
        JsonObject response = new JsonObject();
        response.addProperty("type", "RESTResponse");
        response.addProperty("request_id", request.get("request_id").getAsString());
        response.addProperty("status_code", status);
        response.addProperty("content_type", "application/json");
        response.addProperty("message_body", "{\"value\":\"" + value + "\"}");
        peer.text(response.toString());
    }

    private static void answer(Peer peer, JsonObject request) throws IOException {
        answer(peer, request, 200, request.get("uri").getAsString());
    }

    private static boolean isProbe(JsonObject request) {
        return request.get("method").getAsString().equals("OPTIONS");
    }

    private static NativeConnection open(ScriptedServer server, TransportMode mode) {
        return open(server, mode, message -> {});
    }

    private static NativeConnection open(ScriptedServer server, TransportMode mode, Consumer<AriMessage> consumer) {
        return NativeConnection.open(
                Calls.config(server.url()).transport(mode).build(),
                TextMessage::decode,
                consumer,
                ConnectionListener.NONE);
    }

    private static AriRequest<String> get(String path) {
        return () -> AriCall.to(Calls.operation(HttpMethod.GET, path), AriResult.json(Calls.VALUE))
                .build();
    }

    private static String sendUntil(NativeConnection connection, String wanted) {
        String value = connection.send(get("/a"));
        for (int i = 0; i < 10_000 && !value.equals(wanted); i++) {
            value = connection.send(get("/a"));
        }
        return value;
    }

    @AfterAll
    static void noThreadIsLeft() throws InterruptedException {
        assertThat(ArikitThreads.remaining()).isEmpty();
    }

    @Test
    void httpIsTheDefault() throws Exception {
        try (ScriptedServer server = server(TransportModeTest::answer);
                NativeConnection connection = NativeConnection.open(
                        Calls.config(server.url()).build(), TextMessage::decode, m -> {}, ConnectionListener.NONE)) {

            assertThat(connection.send(get("/a"))).isEqualTo("http");
        }
    }

    @Test
    void websocketCarriesAllButFiles() throws Exception {
        AriRequest<BinaryContent> download = Calls::download;
        try (ScriptedServer server = server(TransportModeTest::answer);
                NativeConnection connection = open(server, TransportMode.WEBSOCKET)) {

            String value = connection.send(get("/a"));
            try (BinaryContent file = connection.send(download)) {

                assertThat(value).isEqualTo("a");
                assertThat(file.stream().readAllBytes()).asString().contains("http");
            }
        }
    }

    @Test
    void websocketRefusesAServerThatDoesNotAnswerOnIt() throws Exception {
        try (ScriptedServer server = server((peer, request) -> {})) {

            Throwable failure = catchThrowable(() -> NativeConnection.open(
                    Calls.config(server.url())
                            .transport(TransportMode.WEBSOCKET)
                            .requestTimeout(Duration.ofMillis(100))
                            .build(),
                    TextMessage::decode,
                    m -> {},
                    ConnectionListener.NONE));

            assertThat(failure)
                    .isInstanceOf(AriConnectException.class)
                    .hasMessageContainingAll("22.4", "RESTResponse", "ARI_TRANSPORT");
        }
    }

    @Test
    void eventsBeforeAnAnswerAreHandedOverBeforeIt() throws Exception {
        List<String> seen = new ArrayList<>();
        try (ScriptedServer server = server((peer, request) -> {
                    if (isProbe(request)) {
                        answer(peer, request);
                        return;
                    }
                    String number = request.get("uri").getAsString();
                    peer.text("before-" + number);
                    answer(peer, request);
                    peer.text("after-" + number);
                });
                NativeConnection connection = open(server, TransportMode.WEBSOCKET, message -> {
                    synchronized (seen) {
                        seen.add(message.type());
                    }
                })) {
            for (int i = 0; i < 500; i++) {

                connection.send(get("/" + i));

                synchronized (seen) {
                    assertThat(seen).contains("before-" + i);
                }
            }
            assertThat(seen).startsWith("before-0", "after-0", "before-1", "after-1");
        }
    }

    @Test
    void manyThreadsEachGetTheirOwnAnswers() throws Exception {
        try (ScriptedServer server = server(TransportModeTest::answer);
                NativeConnection connection = open(server, TransportMode.WEBSOCKET)) {
            List<CompletableFuture<Void>> threads = IntStream.range(0, 16)
                    .mapToObj(thread -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, 500).forEach(i -> {
                                String id = thread + "-" + i;
                                assertThat(connection.send(get("/" + id))).isEqualTo(id);
                            }),
                            task -> new Thread(task).start()))
                    .toList();

            threads.forEach(CompletableFuture::join);
        }
    }

    @Test
    void closeFrameLeavesWhatWasSentUnknownAndTheConnectionComesBack() throws Exception {
        CountDownLatch again = new CountDownLatch(2);
        ConnectionListener listener = new ConnectionListener() {
            @Override
            public void onConnected() {
                again.countDown();
            }
        };
        try (ScriptedServer server = server((peer, request) -> {
                    if (request.get("uri").getAsString().equals("fatal")) {
                        peer.frame(0x88, new byte[] {3, (byte) 0xe8});
                        peer.ignoreEverything();
                    } else {
                        answer(peer, request);
                    }
                });
                NativeConnection connection = NativeConnection.open(
                        Calls.config(server.url())
                                .transport(TransportMode.WEBSOCKET)
                                .reconnect(new ReconnectPolicy(Duration.ofMillis(1), Duration.ofMillis(2), 0, 100))
                                .build(),
                        TextMessage::decode,
                        m -> {},
                        listener)) {

            Throwable failure = catchThrowable(() -> connection.send(get("/fatal")));
            boolean connectedAgain = again.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
            String next = connection.send(get("/next"));

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            AriTransportException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
            assertThat(connectedAgain).isTrue();
            assertThat(next).isEqualTo("next");
        }
    }

    @Test
    void closingTellsRequestsUnderWayThatTheApplicationClosed() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ScriptedServer server = server((peer, request) -> {
            if (isProbe(request)) {
                answer(peer, request);
            } else {
                asked.countDown();
            }
        })) {
            NativeConnection connection = open(server, TransportMode.WEBSOCKET);
            CompletableFuture<String> answer = connection.sendAsync(get("/a"));
            assertThat(asked.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();

            connection.close();

            assertThat(catchThrowable(() -> answer.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS)))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("closed by the application");
        }
    }

    @Test
    void autoUsesHttpWhereTheReleaseDoesNotAnswerOnTheSocket() throws Exception {
        try (ScriptedServer server = server((peer, request) -> {});
                NativeConnection connection = open(server, TransportMode.AUTO)) {

            assertThat(IntStream.range(0, 10).mapToObj(i -> connection.send(get("/a"))))
                    .containsOnly("http");
        }
    }

    @Test
    void autoUsesTheSocketOnceItAnswersAndHttpForWhatItCannotCarry() throws Exception {
        AriRequest<String> queued =
                () -> AriCall.to(Calls.operation(HttpMethod.GET, "/q").queuedOnChannel(), AriResult.json(Calls.VALUE))
                        .build();
        AriRequest<String> tooLong =
                () -> AriCall.to(Calls.operation(HttpMethod.POST, "/long"), AriResult.json(Calls.VALUE))
                        .body("variables", Map.of("K", "\"".repeat(40_000)))
                        .build();
        try (ScriptedServer server = server(TransportModeTest::answer);
                NativeConnection connection = open(server, TransportMode.AUTO)) {

            String answering = sendUntil(connection, "a");

            assertThat(answering).isEqualTo("a");
            assertThat(connection.send(queued)).isEqualTo("http");
            assertThat(connection.send(tooLong)).isEqualTo("http");
            assertThat(connection.send(get("/a"))).isEqualTo("a");
        }
    }

    @Test
    void autoGoesBackToHttpWhenTheSocketStopsAnswering() throws Exception {
        try (ScriptedServer server = server((peer, request) -> {
                    if (!request.get("uri").getAsString().equals("hidden")
                            && request.get("request_id").getAsString().compareTo("probe-2") < 0) {
                        answer(peer, request);
                    }
                });
                NativeConnection connection = open(server, TransportMode.AUTO)) {
            sendUntil(connection, "a");

            Throwable failure = catchThrowable(
                    () -> connection.withTimeout(Duration.ofMillis(100)).send(get("/hidden")));

            assertThat(failure).isInstanceOf(AriTimeoutException.class);
            assertThat(connection.send(get("/a"))).isEqualTo("http");
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestsBeforeTheConnectionIsOpenedGoOverHttp(TransportMode mode) throws Exception {
        try (ScriptedServer server = server(TransportModeTest::answer);
                NativeConnection connection = NativeConnection.create(
                        Calls.config(server.url()).transport(mode).build(),
                        TextMessage::decode,
                        m -> {},
                        ConnectionListener.NONE)) {

            assertThat(connection.send(get("/a"))).isEqualTo("http");
        }
    }
}
