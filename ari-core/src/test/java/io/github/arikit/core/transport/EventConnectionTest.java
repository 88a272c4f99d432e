package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ArikitThreads;
import io.github.arikit.core.Calls;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.ReconnectPolicy;
import io.github.arikit.core.RecordingListener;
import io.github.arikit.core.ScriptedServer;
import io.github.arikit.core.ScriptedServer.Script;
import io.github.arikit.core.TextMessage;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriUnauthorizedException;
import io.github.arikit.core.event.AriMessage;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventConnectionTest {
    private static final ReconnectPolicy QUICK =
            new ReconnectPolicy(Duration.ofMillis(1), Duration.ofMillis(2), 0, ReconnectPolicy.ENDLESS);

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final RecordingListener listener = new RecordingListener();

    private static AriConfig.Builder config(ScriptedServer server) {
        return Calls.config(server.url()).reconnect(QUICK).connectTimeout(Duration.ofSeconds(5));
    }

    private EventConnection connection(AriConfig.Builder config) {
        return connection(config, message -> messages.add(message.type()));
    }

    private EventConnection connection(AriConfig.Builder config, Consumer<AriMessage> consumer) {
        return new EventConnection(config.build(), TextMessage::decode, consumer, listener);
    }

    private static void end(EventConnection connection) {
        connection.close();
    }

    private String message() throws InterruptedException {
        return messages.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Script sending(String... texts) {
        return peer -> {
            peer.acceptWebSocket();
            for (String text : texts) {
                peer.text(text);
            }
            peer.awaitEnd();
        };
    }

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        assertThat(ArikitThreads.remaining()).isEmpty();
    }

    @Test
    void messagesArriveInOrder() throws Exception {
        String[] texts = new String[5_000];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Integer.toString(i);
        }
        try (ScriptedServer server = ScriptedServer.playing(sending(texts));
                EventConnection connection = connection(config(server))) {

            connection.open();

            for (String text : texts) {
                assertThat(message()).isEqualTo(text);
            }
            assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
        }
    }

    @Test
    void statesAreToldInOrder() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(sending())) {
            EventConnection connection = connection(config(server));

            connection.open();
            connection.close();
            connection.close();

            assertThat(listener.next()).isEqualTo("Connecting");
            assertThat(listener.next()).isEqualTo("Connected");
            assertThat(listener.next()).isEqualTo("Closed");
            assertThat(listener.isQuiet()).isTrue();
            assertThat(connection.state()).isEqualTo(ConnectionState.CLOSED);
        }
    }

    @Test
    void undecodableMessageIsReportedAndTheNextArrives() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(sending("bad one", "good"));
                EventConnection connection = connection(config(server))) {

            connection.open();

            assertThat(message()).isEqualTo("good");
            assertThat(listener.cause()).isInstanceOf(AriDecodeException.class).hasMessageContaining("bad one");
        }
    }

    @Test
    void consumerThatThrowsHearsTheNext() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(sending("throw", "fail", "good"));
                EventConnection connection = connection(config(server), message -> {
                    switch (message.type()) {
                        case "throw" -> throw new IllegalStateException("no");
                        case "fail" -> throw new AssertionError("no");
                        default -> messages.add(message.type());
                    }
                })) {

            connection.open();

            assertThat(message()).isEqualTo("good");
            assertThat(listener.next() + listener.next() + listener.next()).contains("ConsumerFailure");
        }
    }

    @Test
    void messageThatTheConsumerCannotReadIsReportedAsUndecodable() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(sending("odd", "good"));
                EventConnection connection = connection(config(server), message -> {
                    if (message.type().equals("odd")) {
                        throw new AriDecodeException("odd", "its text", null);
                    }
                    messages.add(message.type());
                })) {

            connection.open();

            assertThat(message()).isEqualTo("good");
            assertThat(listener.cause()).isInstanceOf(AriDecodeException.class).hasMessageContaining("its text");
        }
    }

    @Test
    void closeFrameMakesExactlyOneReconnect() throws Exception {
        Script closesFirst = peer -> {
            peer.acceptWebSocket();
            if (peer.number() == 1) {
                peer.frame(0x88, new byte[] {0x03, (byte) 0xe8});
            } else {
                peer.text("again");
            }
            peer.awaitEnd();
        };
        try (ScriptedServer server = ScriptedServer.playing(closesFirst);
                EventConnection connection = connection(config(server))) {

            connection.open();

            assertThat(message()).isEqualTo("again");
            for (String state : new String[] {"Connecting", "Connected", "Interrupted", "Connecting", "Connected"}) {
                assertThat(listener.next()).isEqualTo(state);
            }
            end(connection);
            assertThat(listener.next()).isEqualTo("Closed");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void resetMakesExactlyOneReconnect() throws Exception {
        Script resetsFirst = peer -> {
            peer.acceptWebSocket();
            if (peer.number() == 1) {
                peer.reset();
            } else {
                peer.text("again");
                peer.awaitEnd();
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(resetsFirst);
                EventConnection connection = connection(config(server))) {

            connection.open();

            assertThat(message()).isEqualTo("again");
            end(connection);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void outageIsOutlasted() throws Exception {
        Script downForAWhile = peer -> {
            if (peer.number() == 1) {
                peer.acceptWebSocket();
            } else if (peer.number() < 30) {
                peer.readRequest();
                peer.answer(503, "application/json", "{\"message\":\"Asterisk not booted\"}");
            } else {
                peer.acceptWebSocket();
                peer.text("back");
                peer.awaitEnd();
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(downForAWhile);
                EventConnection connection = connection(config(server))) {

            connection.open();

            assertThat(message()).isEqualTo("back");
            assertThat(server.connections()).isEqualTo(30);
        }
    }

    @Test
    void refusedCredentialsEndTheAttempts() throws Exception {
        Script refusesLater = peer -> {
            if (peer.number() == 1) {
                peer.acceptWebSocket();
            } else {
                peer.readRequest();
                peer.answer(401, "application/json", "{\"message\":\"Authentication required\"}");
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(refusesLater);
                EventConnection connection = connection(config(server))) {

            connection.open();

            for (String state : new String[] {"Connecting", "Connected", "Interrupted", "Connecting", "Refused"}) {
                assertThat(listener.next()).isEqualTo(state);
            }
            listener.cause();
            assertThat(listener.cause()).isInstanceOf(AriUnauthorizedException.class);
            assertThat(connection.state()).isEqualTo(ConnectionState.REFUSED);
            end(connection);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void attemptsEndWhereThePolicySaysSo() throws Exception {
        ReconnectPolicy three = new ReconnectPolicy(Duration.ofMillis(1), Duration.ofMillis(1), 0, 3);
        Script onlyOnce = peer -> {
            if (peer.number() == 1) {
                peer.acceptWebSocket();
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(onlyOnce);
                EventConnection connection = connection(config(server).reconnect(three))) {

            connection.open();

            String state = listener.next();
            while (!state.equals("Closed")) {
                state = listener.next();
            }
            assertThat(server.connections()).isEqualTo(4);
            assertThat(connection.state()).isEqualTo(ConnectionState.CLOSED);
        }
    }

    @Test
    void firstFailureIsThrown() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
            peer.readRequest();
            peer.answer(401, "application/json", "{\"message\":\"Authentication required\"}");
        })) {
            EventConnection connection = connection(config(server));

            Throwable failure = catchThrowable(connection::open);

            assertThat(failure).isInstanceOf(AriUnauthorizedException.class);
            assertThat(failure.getSuppressed()).hasOnlyElementsOfType(CallSite.class);
            assertThat(connection.state()).isEqualTo(ConnectionState.REFUSED);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void openingWaitsForAServerThatIsNotThereYet() throws Exception {
        Script boots = peer -> {
            if (peer.number() < 5) {
                peer.close();
            } else {
                peer.acceptWebSocket();
                peer.awaitEnd();
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(boots);
                EventConnection connection =
                        connection(config(server).waitForServer(Duration.ofSeconds(ScriptedServer.PATIENCE_SECONDS)))) {

            connection.open();

            assertThat(server.connections()).isEqualTo(5);
        }
    }

    @Test
    void openingWaitsNoLongerThanItMay() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(peer -> peer.close())) {
            EventConnection connection = connection(config(server).waitForServer(Duration.ofMillis(50)));

            assertThatThrownBy(connection::open).isInstanceOf(AriConnectException.class);

            assertThat(server.connections()).isGreaterThan(1);
        }
    }

    @Test
    void openingDoesNotWaitWithRefusedCredentials() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(401, "", "")) {
            EventConnection connection = connection(config(server).waitForServer(Duration.ofHours(1)));

            assertThatThrownBy(connection::open).isInstanceOf(AriUnauthorizedException.class);
        }
    }

    @Test
    void openingCanBeInterrupted() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(peer -> peer.awaitEnd())) {
            EventConnection connection = connection(config(server));
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread opener = new Thread(() -> {
                failure.complete(catchThrowable(connection::open));
                interrupted.complete(Thread.currentThread().isInterrupted());
            });

            opener.start();
            listener.next();
            opener.interrupt();

            assertThat(failure.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isInstanceOf(AriInterruptedException.class);
            assertThat(interrupted.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void openingTwiceIsAMistake() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(sending());
                EventConnection connection = connection(config(server))) {
            connection.open();

            assertThatThrownBy(connection::open).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void serverThatFallsSilentIsLeft() throws Exception {
        Script silentFirst = peer -> {
            peer.acceptWebSocket();
            if (peer.number() > 1) {
                peer.text("alive");
            }
            peer.awaitEnd();
        };
        try (ScriptedServer server = ScriptedServer.playing(silentFirst);
                EventConnection connection = connection(config(server).connectionLostAfter(Duration.ofMillis(150)))) {

            connection.open();

            assertThat(message()).isEqualTo("alive");
            assertThat(listener.cause()).hasMessageContaining("no sign of life");
        }
    }

    @Test
    void serverThatAnswersPingsIsKept() throws Exception {
        CountDownLatch tenPings = new CountDownLatch(10);
        Script answersPings = peer -> {
            peer.acceptWebSocket();
            while (true) {
                if (peer.readOpcode() == 0x9) {
                    peer.frame(0x8a, new byte[0]);
                    tenPings.countDown();
                }
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(answersPings);
                EventConnection connection = connection(config(server).connectionLostAfter(Duration.ofMillis(600)))) {

            connection.open();

            assertThat(tenPings.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void consumerMayCloseTheConnection() throws Exception {
        CompletableFuture<EventConnection> reference = new CompletableFuture<>();
        CountDownLatch closed = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.playing(sending("x"))) {
            EventConnection connection = connection(config(server), message -> {
                reference.join().close();
                closed.countDown();
            });

            connection.open();
            reference.complete(connection);

            assertThat(closed.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(connection.state()).isEqualTo(ConnectionState.CLOSED);
        }
    }

    @Test
    void closingDoesNotWaitForAnAttemptToConnect() throws Exception {
        Script silentLater = peer -> {
            if (peer.number() == 1) {
                peer.acceptWebSocket();
            } else {
                peer.awaitEnd();
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(silentLater)) {
            EventConnection connection = connection(config(server).connectTimeout(Duration.ofHours(1)));
            connection.open();
            server.nextRequest();
            listener.cause();

            connection.close();

            assertThat(ArikitThreads.remaining()).isEmpty();
        }
    }
}
