package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ArikitThreads;
import io.github.arikit.core.Calls;
import io.github.arikit.core.ScriptedServer;
import io.github.arikit.core.ScriptedServer.Request;
import io.github.arikit.core.ScriptedServer.Script;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriForbiddenException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriUnauthorizedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of any event socket. */
@Timeout(60)
abstract class EventSocketContract {

    /** Keeps what arrives. */
    static final class Inbox implements EventSocket.Receiver {
        final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final BlockingQueue<AriException> ends = new LinkedBlockingQueue<>();

        @Override
        public void onText(byte[] text) {
            texts.add(new String(text, StandardCharsets.UTF_8));
        }

        @Override
        public void onEnd(AriException cause) {
            ends.add(cause);
        }

        String text() throws InterruptedException {
            return texts.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        AriException end() throws InterruptedException {
            return ends.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    final Inbox inbox = new Inbox();

    ScriptedServer playing(Script script) throws IOException {
        return ScriptedServer.playing(script);
    }

    String url(ScriptedServer server) {
        return server.url();
    }

    /** How long a handshake that comes to nothing is waited for. */
    Duration patience() {
        return Duration.ofMillis(500);
    }

    /** What a reset is told as. */
    String afterReset() {
        return "broke off";
    }

    AriConfig.Builder config(String url) {
        return Calls.config(url);
    }

    JavaWebSocketEventSocket socket(ScriptedServer server) {
        return new JavaWebSocketEventSocket(config(url(server)).build(), inbox);
    }

    private Throwable refusal(Script script) throws IOException {
        try (ScriptedServer server = playing(script)) {
            JavaWebSocketEventSocket socket = new JavaWebSocketEventSocket(
                    config(url(server)).connectTimeout(patience()).build(), inbox);
            return catchThrowable(socket::connect);
        }
    }

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        assertThat(ArikitThreads.remaining()).isEmpty();
    }

    @Test
    void handshakeNamesApplicationsCredentialsOriginAndProtocol() throws Exception {
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.awaitEnd();
        })) {
            JavaWebSocketEventSocket socket = new JavaWebSocketEventSocket(
                    config(url(server))
                            .applications("my ivr", "b")
                            .subscribeAll(true)
                            .build(),
                    inbox);

            socket.connect();
            socket.close();

            Request request = server.nextRequest();
            assertThat(request.line()).isEqualTo("GET /ari/events?app=my%20ivr,b&subscribeAll=true HTTP/1.1");
            assertThat(request.headers())
                    .containsEntry("Host", URI.create(url(server)).getAuthority())
                    .containsEntry("Authorization", config(url(server)).build().authorization())
                    .containsEntry("Origin", "http://localhost/")
                    .containsEntry("Sec-WebSocket-Protocol", "ari")
                    .containsEntry("Sec-WebSocket-Version", "13");
        }
    }

    @Test
    void messagesOfManySendersArriveWhole() throws Exception {
        int senders = 4;
        int each = 500;
        CompletableFuture<List<String>> received = new CompletableFuture<>();
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            List<String> texts = new ArrayList<>();
            while (texts.size() < senders * each) {
                texts.add(peer.readText());
            }
            received.complete(texts);
            peer.awaitEnd();
        })) {
            JavaWebSocketEventSocket socket = socket(server);
            socket.connect();
            for (int i = 0; i < senders; i++) {
                String name = i + "x".repeat(7 * i * i) + " ";
                boolean isNow = i % 2 == 0;
                new Thread(() -> send(socket, name, each, isNow)).start();
            }

            List<String> texts = received.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);

            Map<String, List<Integer>> numbers = texts.stream()
                    .collect(Collectors.groupingBy(
                            text -> text.substring(0, text.indexOf(' ')),
                            Collectors.mapping(
                                    text -> Integer.parseInt(text.substring(text.indexOf(' ') + 1)),
                                    Collectors.toList())));
            assertThat(numbers).hasSize(senders);
            assertThat(numbers.values())
                    .allSatisfy(own -> assertThat(own)
                            .containsExactlyInAnyOrderElementsOf(
                                    IntStream.range(0, each).boxed().toList()));
            socket.close();
        }
    }

    private static void send(EventSocket socket, String name, int count, boolean isNow) {
        for (int i = 0; i < count; i++) {
            if (isNow) {
                socket.sendNow(name + i, () -> true);
            } else {
                socket.send(name + i, () -> true);
            }
        }
    }

    @Test
    void messageThatComesWithTheHandshakeIsNotLost() throws Exception {
        try (ScriptedServer server = playing(peer -> {
            Request request = peer.readRequest();
            peer.acceptWebSocket(request);
            peer.text("first");
            peer.text("second");
            peer.awaitEnd();
        })) {
            JavaWebSocketEventSocket socket = socket(server);

            socket.connect();

            assertThat(inbox.text()).isEqualTo("first");
            assertThat(inbox.text()).isEqualTo("second");
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 125, 126, 65_535, 65_536, 1 << 20, 8 << 20})
    void messagesOfEverySizeArriveWhole(int size) throws Exception {
        String message = "x".repeat(size);
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.text(message);
            peer.awaitEnd();
        })) {
            JavaWebSocketEventSocket socket = socket(server);

            socket.connect();

            assertThat(inbox.text()).hasSize(size).isEqualTo(message);
            socket.close();
        }
    }

    @Test
    void fragmentsAreJoinedEvenInsideACharacter() throws Exception {
        byte[] message = "Grüße, 世界 😀".getBytes(StandardCharsets.UTF_8);
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            for (int cut = 0; cut < message.length; cut++) {
                peer.frame(cut == 0 ? 0x01 : 0x00, Arrays.copyOfRange(message, cut, cut + 1));
                peer.frame(0x89, new byte[] {1});
            }
            peer.frame(0x80, new byte[0]);
            peer.awaitEnd();
        })) {
            JavaWebSocketEventSocket socket = socket(server);

            socket.connect();

            assertThat(inbox.text()).isEqualTo("Grüße, 世界 😀");
            socket.close();
        }
    }

    @Test
    void messageThatDripsArrivesWhole() throws Exception {
        byte[] frame = ("\u0081\u0005hello").getBytes(StandardCharsets.ISO_8859_1);
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            for (byte b : frame) {
                peer.write(new byte[] {b});
            }
            peer.awaitEnd();
        })) {
            JavaWebSocketEventSocket socket = socket(server);

            socket.connect();

            assertThat(inbox.text()).isEqualTo("hello");
            socket.close();
        }
    }

    @Test
    void pingIsAnsweredAndSent() throws Exception {
        CountDownLatch pong = new CountDownLatch(1);
        CountDownLatch ping = new CountDownLatch(1);
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.frame(0x89, new byte[] {1});
            if (peer.readOpcode() == 0xa) {
                pong.countDown();
            }
            if (peer.readOpcode() == 0x9) {
                ping.countDown();
            }
            peer.awaitEnd();
        })) {
            JavaWebSocketEventSocket socket = socket(server);

            socket.connect();
            assertThat(pong.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            socket.ping();

            assertThat(ping.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            socket.close();
        }
    }

    @Test
    void closeFrameEndsOnceAndIsAnswered() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.frame(0x88, new byte[] {0x03, (byte) 0xe9, 'b', 'y', 'e'});
            if (peer.readOpcode() == 0x8) {
                answered.countDown();
            }
            peer.close();
        })) {
            socket(server).connect();

            AriException end = inbox.end();

            assertThat(end).hasMessageContaining("code 1001, bye");
            assertThat(answered.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(ArikitThreads.remaining()).isEmpty();
            assertThat(inbox.ends).isEmpty();
        }
    }

    @Test
    void resetEndsOnce() throws Exception {
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.text("x");
            peer.readOpcode();
            peer.reset();
        })) {
            JavaWebSocketEventSocket socket = socket(server);
            socket.connect();
            inbox.text();

            socket.ping();

            assertThat(inbox.end()).hasMessageContaining(afterReset());
            assertThat(ArikitThreads.remaining()).isEmpty();
            assertThat(inbox.ends).isEmpty();
        }
    }

    @Test
    void endOfStreamEndsOnce() throws Exception {
        try (ScriptedServer server = playing(peer -> peer.acceptWebSocket())) {
            socket(server).connect();

            assertThat(inbox.end()).hasMessageContaining("closed the event connection");
        }
    }

    @Test
    void frameThatBreaksTheProtocolEndsTheConnection() throws Exception {
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.frame(0xf1, new byte[] {1});
            peer.awaitEnd();
        })) {
            socket(server).connect();

            assertThat(inbox.end()).hasMessageContaining("code 1002");
        }
    }

    @Test
    void closingSaysGoodbyeAndWaitsForTheAnswer() throws Exception {
        CountDownLatch goodbye = new CountDownLatch(1);
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            if (peer.readOpcode() == 0x8) {
                goodbye.countDown();
            }
        })) {
            JavaWebSocketEventSocket socket = socket(server);
            socket.connect();

            socket.close();

            assertThat(goodbye.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(inbox.end()).isNotNull();
        }
    }

    @Test
    void closingDoesNotWaitForAServerThatIsSilent() throws Exception {
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.ignoreEverything();
        })) {
            JavaWebSocketEventSocket socket = socket(server);
            socket.connect();

            socket.close();

            assertThat(inbox.end()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"401, Authentication required", "403, Write access denied", "503, Asterisk not booted"})
    void refusedHandshakeKeepsStatusAndMessage(int status, String message) throws IOException {
        Throwable refusal = refusal(peer -> {
            peer.readRequest();
            peer.answer(status, "application/json", "{\"message\":\"" + message + "\"}");
        });

        assertThat(refusal)
                .isInstanceOf(
                        switch (status) {
                            case 401 -> AriUnauthorizedException.class;
                            case 403 -> AriForbiddenException.class;
                            default -> AriResponseException.class;
                        })
                .hasMessage("GET /events answered " + status + ": " + message);
    }

    @Test
    void refusalInHtmlWithoutLengthIsRead() throws IOException {
        Throwable refusal = refusal(peer -> {
            peer.readRequest();
            peer.write(
                    "HTTP/1.1 400 Bad Request\r\n\r\n<html><body><h1>HTTP request is missing app</h1></body></html>");
        });

        assertThat(refusal).hasMessage("GET /events answered 400: HTTP request is missing app");
    }

    @Test
    void webPageIsNotAnAsterisk() throws IOException {
        Throwable refusal = refusal(peer -> {
            peer.readRequest();
            peer.answer(200, "text/html", "<html>Welcome</html>");
        });

        assertThat(refusal).isInstanceOf(AriConnectException.class).hasMessageContaining("hardly an Asterisk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "HTTP/9.9 what\r\n\r\n", "\u0000\u0001\u0002"})
    void garbageIsNotAnAsterisk(String garbage) throws IOException {
        Throwable refusal = refusal(peer -> {
            peer.readRequest();
            peer.write(garbage);
            peer.awaitEnd();
        });

        assertThat(refusal).isInstanceOf(AriConnectException.class).hasMessageContaining("hardly an Asterisk");
    }

    @Test
    void wrongAcceptKeyIsNotAnAsterisk() throws IOException {
        Throwable refusal = refusal(peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: nonsense\r\n\r\n");
            peer.awaitEnd();
        });

        assertThat(refusal).isInstanceOf(AriConnectException.class).hasMessageContaining("hardly an Asterisk");
    }

    @Test
    void closingInMidHandshakeIsAConnectFailure() throws IOException {
        Throwable refusal = refusal(peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 101 Swi");
        });

        assertThat(refusal).isInstanceOf(AriConnectException.class).hasMessageContaining("closed the connection");
    }

    @Test
    void resetInMidHandshakeIsAConnectFailure() throws IOException {
        Throwable refusal = refusal(peer -> {
            peer.readRequest();
            peer.reset();
        });

        assertThat(refusal).isInstanceOf(AriConnectException.class);
    }

    @Test
    void silenceInTheHandshakeTimesOut() throws IOException {
        Throwable refusal = refusal(peer -> peer.awaitEnd());

        assertThat(refusal)
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("does not answer within " + patience().toMillis() + " ms");
    }

    @Test
    void dripInTheHandshakeTimesOut() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        Throwable refusal = refusal(peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 101 Switching Protocols\r\nX: ");
            while (!never.await(5, TimeUnit.MILLISECONDS)) {
                peer.write("y");
            }
        });

        assertThat(refusal)
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("within " + patience().toMillis() + " ms");
    }

    @Test
    void nobodyListeningIsAConnectFailure() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        JavaWebSocketEventSocket socket = new JavaWebSocketEventSocket(
                config("http://127.0.0.1:" + port + "/ari").build(), inbox);

        assertThat(catchThrowable(socket::connect))
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("nobody accepts connections");
    }

    @Test
    void unknownHostIsAConnectFailure() {
        JavaWebSocketEventSocket socket =
                new JavaWebSocketEventSocket(config("https://pbx.invalid/ari").build(), inbox);

        assertThat(catchThrowable(socket::connect))
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("no host of the name pbx.invalid");
    }
}
