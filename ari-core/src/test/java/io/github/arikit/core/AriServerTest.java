package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.error.AriConfigurationException;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AriServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PASSWORD = "s3cret-of-asterisk";

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<AriConnection> started = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private AriServer server;

    private static AriServerConfig.Builder config() {
        return AriServerConfig.builder().user("asterisk", PASSWORD).user("berlin", "other-secret");
    }

    private void listen(AriServerConfig.Builder config) {
        listen(config, connection -> {});
    }

    private void listen(AriServerConfig.Builder config, Consumer<IncomingConnection> first) {
        server = AriServer.start(config.build(), incoming -> {
            first.accept(incoming);
            AriConnection connection = incoming.create(TextMessage::decode, message -> messages.add(message.type()));
            try {
                connection.start();
                started.add(connection);
            } catch (RuntimeException e) {
                failures.add(e);
                throw e;
            }
        });
    }

    private FakeAsterisk connect() {
        return FakeAsterisk.connect(CLIENT, server, "asterisk", PASSWORD);
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T element = queue.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(element).isNotNull();
        return element;
    }

    private static AriRequest<String> get() {
        return Calls::get;
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        if (server != null) {
            server.close();
            server.close();
            assertThat(server.connections()).isZero();
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("arikit-")) {
                thread.join(TimeUnit.SECONDS.toMillis(ScriptedServer.PATIENCE_SECONDS));
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void applicationsAreLearntAndEventsBeforeThemAreKept() throws Exception {
        listen(config());
        FakeAsterisk asterisk = connect();

        asterisk.text("queued event");
        asterisk.register("ivr");
        AriConnection connection = next(started);

        assertThat(connection.applications()).containsExactly("ivr");
        assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(next(messages)).isEqualTo("queued event");
        assertThat(next(messages)).contains("ApplicationRegistered");
    }

    @Test
    void applicationsComeAndGo() throws Exception {
        listen(config());
        FakeAsterisk asterisk = connect();
        asterisk.register("ivr");
        AriConnection connection = next(started);

        asterisk.register("queue:PJSIP/alice-00000001");
        asterisk.text("{\"type\":\"ApplicationUnregistered\",\"application\":\"ivr\"}");
        asterisk.text("end");
        for (String message = next(messages); !message.equals("end"); message = next(messages)) {
            // What comes before was learnt from.
            continue;
        }

        assertThat(connection.applications()).containsExactly("queue:PJSIP/alice-00000001");
    }

    @Test
    void requestsGoOverTheSameSocket() throws Exception {
        listen(config());
        FakeAsterisk asterisk = connect();
        asterisk.register("ivr");
        AriConnection connection = next(started);

        CompletableFuture<String> answer = connection.sendAsync(get());
        String uri = asterisk.answer("x").get("uri").getAsString();

        assertThat(uri).isEqualTo("variable");
        assertThat(answer.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isEqualTo("x");
    }

    @Test
    void eachAsteriskHasAConnectionOfItsOwnThatTellsWhoItIs() throws Exception {
        BlockingQueue<String> names = new LinkedBlockingQueue<>();
        listen(config(), incoming -> names.add(incoming.username() + " " + incoming.target()));
        FakeAsterisk first = connect();
        first.register("a");
        AriConnection toFirst = next(started);
        FakeAsterisk second = FakeAsterisk.connect(CLIENT, server, "berlin", "other-secret");
        second.register("b");
        AriConnection toSecond = next(started);

        CompletableFuture<String> answerOfSecond = toSecond.sendAsync(get());
        CompletableFuture<String> answerOfFirst = toFirst.sendAsync(get());
        first.answer("first");
        second.answer("second");

        assertThat(answerOfFirst.join()).isEqualTo("first");
        assertThat(answerOfSecond.join()).isEqualTo("second");
        assertThat(List.of(next(names), next(names))).containsExactly("asterisk /ari?site=1", "berlin /ari?site=1");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void wrongCredentialsAreRefusedAndLoggedWithoutThem() throws Exception {
        listen(config());

        int wrong = refusedStatus("asterisk", "guessed-wrong");
        int unknown = refusedStatus("nobody", PASSWORD);

        String log = Files.readString(Path.of("target", "test.log"));
        assertThat(wrong).isEqualTo(401);
        assertThat(unknown).isEqualTo(401);
        assertThat(log).contains("wrong credentials").doesNotContain("guessed-wrong", PASSWORD);
        assertThat(started).isEmpty();
    }

    private int refusedStatus(String user, String password) {
        Throwable failure = catchThrowable(() -> FakeAsterisk.connect(CLIENT, server, user, password));
        assertThat(failure).isInstanceOf(CompletionException.class);
        return ((WebSocketHandshakeException) failure.getCause()).getResponse().statusCode();
    }

    @Test
    void whatIsNoWebsocketIsToldSo() throws Exception {
        listen(config());

        assertThat(rawAnswer("GET / HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 426");
        assertThat(rawAnswer("GET / HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n"
                        + "Sec-WebSocket-Protocol: media\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(rawAnswer("GET / HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n"))
                .startsWith("HTTP/1.1 401")
                .contains("WWW-Authenticate: Basic");
        assertThat(rawAnswer("SSH-2.0-OpenSSH_9.2\r\n\r\n")).isEmpty();
    }

    private String rawAnswer(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void handshakeThatTakesItsTimeHoldsUpNoOtherAndIsGivenUp() throws Exception {
        listen(config().connectTimeout(Duration.ofMillis(500)));
        try (Socket slow = new Socket("127.0.0.1", server.port())) {
            slow.getOutputStream().write("GET / HTT".getBytes(StandardCharsets.US_ASCII));

            connect().register("ivr");
            next(started);

            assertThat(slow.getInputStream().read()).isNegative();
        }
    }

    @Test
    void whoRegistersNoApplicationIsNoAsterisk() throws Exception {
        listen(config().connectTimeout(Duration.ofMillis(200)));
        FakeAsterisk silent = connect();

        Throwable failure = next(failures);

        assertThat(failure).isInstanceOf(AriConnectException.class).hasMessageContaining("no application");
        silent.closed().get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void moreThanTheBoundAreRefused() throws Exception {
        listen(config().maxConnections(1));
        connect().register("ivr");
        next(started);

        Throwable failure = catchThrowable(this::connect);

        assertThat(failure).isInstanceOf(CompletionException.class);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void placeOfAConnectionThatEndedIsFreeAgain() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        listen(config().maxConnections(1), incoming -> incoming.onClose(ended::countDown));
        FakeAsterisk first = connect();
        first.register("ivr");
        next(started);

        first.drop();
        assertThat(ended.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        connect().register("ivr");

        assertThat(next(started).applications()).containsExactly("ivr");
    }

    @Test
    void lostSocketLeavesRequestsUnknownAndLaterOnesNotSent() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        listen(config(), incoming -> incoming.onClose(ended::countDown));
        FakeAsterisk asterisk = connect();
        asterisk.register("ivr");
        AriConnection connection = next(started);
        CompletableFuture<String> underWay = connection.sendAsync(get());
        asterisk.request();

        asterisk.drop();
        assertThat(ended.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();

        assertThat(outcome(underWay)).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(connection.sendAsync(get()))).isEqualTo(Outcome.NOT_SENT);
        assertThat(connection.state()).isEqualTo(ConnectionState.CLOSED);
    }

    private static Outcome outcome(CompletableFuture<?> answer) {
        Throwable failure = catchThrowable(answer::join).getCause();
        return ((AriTransportException) failure).outcome();
    }

    @Test
    void peerThatFallsSilentIsLeft() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        listen(config().connectionLostAfter(Duration.ofMillis(300)), incoming -> incoming.onClose(ended::countDown));
        try (Socket mute = mute()) {

            assertThat(ended.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(mute.isClosed()).isFalse();
        }
    }

    /** Opens a websocket and never says anything on it. */
    private Socket mute() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        String pair = Base64.getEncoder().encodeToString(("asterisk:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream()
                .write(("GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                + "Authorization: Basic " + pair + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void manyThatDoNotAnswerAGoodbyeHoldUpTheClosingNoLongerThanOne() throws Exception {
        int many = 20;
        CountDownLatch connected = new CountDownLatch(many);
        List<Socket> mutes = new ArrayList<>();
        listen(config().connectTimeout(Duration.ofSeconds(60)), incoming -> connected.countDown());
        for (int i = 0; i < many; i++) {
            mutes.add(mute());
        }
        assertThat(connected.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();

        assertThatCode(() -> CompletableFuture.runAsync(server::close).get(10, TimeUnit.SECONDS))
                .doesNotThrowAnyException();

        for (Socket mute : mutes) {
            mute.close();
        }
    }

    @Test
    void connectionThatNobodyWantsIsClosed() throws Exception {
        server = AriServer.start(config().build(), incoming -> {});

        FakeAsterisk asterisk = connect();

        asterisk.closed().get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void handlerThatThrowsCostsOnlyItsConnection() throws Exception {
        CountDownLatch thrown = new CountDownLatch(1);
        listen(config(), incoming -> {
            if (incoming.username().equals("berlin")) {
                thrown.countDown();
                throw new IllegalStateException("of the application");
            }
        });
        FakeAsterisk unlucky = FakeAsterisk.connect(CLIENT, server, "berlin", "other-secret");
        unlucky.closed().get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);

        connect().register("ivr");

        assertThat(next(started).applications()).containsExactly("ivr");
    }

    @Test
    void closingSaysGoodbye() throws Exception {
        listen(config());
        FakeAsterisk asterisk = connect();
        asterisk.register("ivr");
        AriConnection connection = next(started);

        server.close();

        assertThat(asterisk.closed().get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isEqualTo(1000);
        assertThat(connection.state()).isEqualTo(ConnectionState.CLOSED);
        assertThat(catchThrowable(this::connect)).isInstanceOf(CompletionException.class);
    }

    @Test
    void oneConnectionMakesOneClient() throws Exception {
        BlockingQueue<IncomingConnection> incoming = new LinkedBlockingQueue<>();
        listen(config(), incoming::add);
        connect().register("ivr");
        next(started);

        assertThatThrownBy(() -> next(incoming).create(TextMessage::decode, message -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void settingsThatCannotBeUsedAreNamed() throws Exception {
        listen(config());

        assertThatThrownBy(() -> AriServerConfig.builder().build())
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContaining("credentials");
        assertThatThrownBy(() -> config().needsClientCertificate(true).build()).hasMessageContaining("sslContext");
        assertThatThrownBy(() -> AriServer.start(config().port(server.port()).build(), incoming -> {}))
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContaining("127.0.0.1:" + server.port());
        assertThat(config().build().toString()).contains("asterisk").doesNotContain(PASSWORD);
    }
}
