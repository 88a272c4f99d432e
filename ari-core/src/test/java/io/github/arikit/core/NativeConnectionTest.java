package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.ScriptedServer.Request;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.error.AriUnauthorizedException;
import io.github.arikit.core.event.AriMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NativeConnectionTest {
    private static final Consumer<AriMessage> IGNORE = message -> {};

    /** A small Asterisk: one event, one variable, one silent resource, and nothing else. */
    private static ScriptedServer asterisk() throws IOException {
        return ScriptedServer.playing(peer -> {
            while (true) {
                Request request = peer.readRequest();
                if (request.headers().containsKey("Sec-WebSocket-Key")) {
                    peer.acceptWebSocket(request);
                    peer.text("StasisStart");
                    peer.awaitEnd();
                    return;
                }
                switch (request.target()) {
                    case "/ari/variable", "/ari/channels" -> peer.json("{\"value\":\"x\"}");
                    case "/ari/silent" -> peer.awaitEnd();
                    default -> peer.answer(404, "application/json", "{\"message\":\"Nothing here\"}");
                }
            }
        });
    }

    private static NativeConnection open(ScriptedServer server) {
        return NativeConnection.open(
                Calls.config(server.url()).build(), TextMessage::decode, IGNORE, ConnectionListener.NONE);
    }

    private static AriRequest<String> get(String path) {
        return () -> AriCall.to(Calls.operation(HttpMethod.GET, path), AriResult.json(Calls.VALUE))
                .build();
    }

    @Test
    void requestsAndMessagesShareAConnection() throws Exception {
        CompletableFuture<AriMessage> first = new CompletableFuture<>();
        try (ScriptedServer server = asterisk();
                NativeConnection connection = NativeConnection.open(
                        Calls.config(server.url()).build(),
                        TextMessage::decode,
                        first::complete,
                        ConnectionListener.NONE)) {

            String blocking = connection.send(get("/variable"));
            String later = connection.sendAsync(get("/variable")).join();

            assertThat(blocking).isEqualTo("x");
            assertThat(later).isEqualTo("x");
            assertThat(first.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .type())
                    .isEqualTo("StasisStart");
            assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
        }
    }

    @Test
    void failureIsThrownUnwrappedAndShowsWhoWaited() throws Exception {
        try (ScriptedServer server = asterisk();
                NativeConnection connection = open(server)) {

            Throwable failure = catchThrowable(() -> connection.send(get("/nothing")));

            assertThat(failure).isInstanceOf(AriNotFoundException.class).hasMessageContaining("Nothing here");
            assertThat(failure.getSuppressed()).hasSize(1);
            assertThat(Arrays.toString(failure.getSuppressed()[0].getStackTrace()))
                    .contains("NativeConnectionTest");
        }
    }

    @Test
    void futureFailsUnwrapped() throws Exception {
        try (ScriptedServer server = asterisk();
                NativeConnection connection = open(server)) {
            CompletableFuture<Throwable> failure = new CompletableFuture<>();

            connection.sendAsync(get("/nothing")).whenComplete((value, e) -> failure.complete(e));

            assertThat(failure.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isInstanceOf(AriNotFoundException.class);
        }
    }

    @Test
    void viewHasATimeoutOfItsOwn() throws Exception {
        try (ScriptedServer server = asterisk();
                NativeConnection connection = open(server)) {
            RequestSender impatient = connection.withTimeout(Duration.ofMillis(200));

            assertThatThrownBy(() -> impatient.send(get("/silent"))).isInstanceOf(AriTimeoutException.class);
            assertThatThrownBy(() -> impatient.sendAsync(get("/silent")).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(AriTimeoutException.class);
            assertThatIllegalArgumentException().isThrownBy(() -> connection.withTimeout(Duration.ZERO));
        }
    }

    @Test
    void operationThatWaitsForItsChannelMayTakeLonger() throws Exception {
        AriRequest<String> queued = () -> AriCall.to(
                        Calls.operation(HttpMethod.GET, "/silent").queuedOnChannel(), AriResult.json(Calls.VALUE))
                .build();
        try (ScriptedServer server = asterisk();
                NativeConnection connection = NativeConnection.open(
                        Calls.config(server.url())
                                .requestTimeout(Duration.ofHours(1))
                                .queuedRequestTimeout(Duration.ofMillis(200))
                                .build(),
                        TextMessage::decode,
                        IGNORE,
                        ConnectionListener.NONE)) {

            assertThatThrownBy(() -> connection.send(queued)).isInstanceOf(AriTimeoutException.class);
        }
    }

    @Test
    void interruptEndsTheExchangeAndStaysSet() throws Exception {
        try (ScriptedServer server = asterisk();
                NativeConnection connection = open(server)) {
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread sender = new Thread(() -> {
                failure.complete(catchThrowable(() -> connection.send(get("/silent"))));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            server.nextRequest();

            sender.start();
            server.nextRequest();
            sender.interrupt();

            assertThat(failure.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isInstanceOf(AriInterruptedException.class);
            assertThat(flag.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void interruptedThreadSendsNothing() throws Exception {
        try (ScriptedServer server = asterisk();
                NativeConnection connection = open(server)) {
            server.nextRequest();
            Thread.currentThread().interrupt();

            Throwable failure = catchThrowable(() -> connection.send(get("/variable")));
            boolean flag = Thread.interrupted();

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            AriInterruptedException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
            assertThat(flag).isTrue();
            assertThat(server.hasRequest()).isFalse();
        }
    }

    @Test
    void requestsWorkBeforeTheEventSocketIsOpened() throws Exception {
        try (ScriptedServer server = asterisk();
                NativeConnection connection = NativeConnection.create(
                        Calls.config(server.url()).build(), TextMessage::decode, IGNORE, ConnectionListener.NONE)) {

            String value = connection.send(get("/variable"));

            assertThat(value).isEqualTo("x");
            assertThat(connection.state()).isEqualTo(ConnectionState.NEW);
        }
    }

    @Test
    void consumerMaySendRequestsAndClose() throws Exception {
        CompletableFuture<NativeConnection> self = new CompletableFuture<>();
        CompletableFuture<String> value = new CompletableFuture<>();
        CountDownLatch closed = new CountDownLatch(1);
        try (ScriptedServer server = asterisk()) {
            NativeConnection connection = NativeConnection.create(
                    Calls.config(server.url()).build(),
                    TextMessage::decode,
                    message -> {
                        value.complete(self.join().send(get("/variable")));
                        self.join().close();
                        closed.countDown();
                    },
                    ConnectionListener.NONE);
            self.complete(connection);

            connection.start();

            assertThat(value.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo("x");
            assertThat(closed.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void listenerMaySendRequests() throws Exception {
        CompletableFuture<String> value = new CompletableFuture<>();
        CompletableFuture<NativeConnection> self = new CompletableFuture<>();
        ConnectionListener resync = new ConnectionListener() {
            @Override
            public void onConnected() {
                value.complete(self.join().send(get("/variable")));
            }
        };
        try (ScriptedServer server = asterisk();
                NativeConnection connection = NativeConnection.create(
                        Calls.config(server.url()).build(), TextMessage::decode, IGNORE, resync)) {
            self.complete(connection);

            connection.start();

            assertThat(value.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo("x");
        }
    }

    @Test
    void closedConnectionRefusesRequests() throws Exception {
        try (ScriptedServer server = asterisk()) {
            NativeConnection connection = open(server);

            connection.close();
            connection.close();

            assertThatThrownBy(() -> connection.send(get("/variable"))).isInstanceOf(AriClosedException.class);
        }
    }

    @Test
    void failedOpeningLeavesNothingBehind() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(401, "application/json", "{\"message\":\"No\"}")) {

            assertThatThrownBy(() -> open(server)).isInstanceOf(AriUnauthorizedException.class);
        }
        assertThatThrownBy(() -> NativeConnection.open(
                        Calls.config("http://pbx.invalid/ari").build(),
                        TextMessage::decode,
                        IGNORE,
                        ConnectionListener.NONE))
                .isInstanceOf(AriConnectException.class);

        assertThat(ArikitThreads.remaining()).isEmpty();
    }

    @Test
    void fiftyConnectionsLeaveNoThreads() throws Exception {
        try (ScriptedServer server = asterisk()) {
            for (int i = 0; i < 50; i++) {
                try (NativeConnection connection = open(server)) {
                    connection.send(get("/variable"));
                }
            }
        }

        assertThat(ArikitThreads.remaining()).isEmpty();
    }

    @Test
    void credentialsShowUpNowhere() throws Exception {
        StringBuilder seen = new StringBuilder();
        String authorization = Calls.config("http://x/ari").build().authorization();
        try (ScriptedServer server = asterisk();
                NativeConnection connection = open(server)) {
            connection.send(get("/variable"));
            connection.sendAsync(get("/silent")).cancel(true);
            seen.append(catchThrowable(() -> connection.send(get("/nothing"))))
                    .append(connection.config())
                    .append(connection);
        }
        try (ScriptedServer server = ScriptedServer.answering(401, "text/html", "<p>No</p>")) {
            Throwable refused = catchThrowable(() -> open(server));
            seen.append(refused).append(Arrays.toString(refused.getSuppressed()));
        }

        seen.append(Files.readString(Path.of("target", "test.log")));

        assertThat(seen.indexOf("write("))
                .as("the websocket engine logs at trace level")
                .isPositive();
        assertThat(seen.indexOf(Calls.PASSWORD)).isNegative();
        assertThat(seen.indexOf(authorization.substring("Basic ".length()))).isNegative();
    }
}
