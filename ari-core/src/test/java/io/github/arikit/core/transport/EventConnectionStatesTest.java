package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ArikitThreads;
import io.github.arikit.core.Calls;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.Gap;
import io.github.arikit.core.ReconnectPolicy;
import io.github.arikit.core.RecordingListener;
import io.github.arikit.core.ReplacementPolicy;
import io.github.arikit.core.ScriptedServer;
import io.github.arikit.core.ScriptedServer.Script;
import io.github.arikit.core.TextMessage;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriReplacedException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.Frames;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a connection besides coming and going: refused, replaced, resynchronised. */
@Timeout(60)
class EventConnectionStatesTest {
    private static final ReconnectPolicy QUICK =
            new ReconnectPolicy(Duration.ofMillis(1), Duration.ofMillis(2), 0, ReconnectPolicy.ENDLESS);
    private static final String REPLACED = "{\"type\":\"ApplicationReplaced\",\"application\":\"%s\"}";

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final RecordingListener listener = new RecordingListener();

    private static AriConfig.Builder config(ScriptedServer server) {
        return Calls.config(server.url()).reconnect(QUICK).connectTimeout(Duration.ofSeconds(5));
    }

    private EventConnection connection(AriConfig.Builder config) {
        return connection(config, listener);
    }

    private EventConnection connection(AriConfig.Builder config, ConnectionListener hearing) {
        return new EventConnection(
                config.build(), EventConnectionStatesTest::decode, message -> messages.add(message.type()), hearing);
    }

    private static AriMessage decode(byte[] bytes) {
        String frame = new String(bytes, StandardCharsets.UTF_8);
        try {
            return frame.startsWith("{") ? new TextMessage(Frames.typeOf(frame)) : TextMessage.decode(bytes);
        } catch (IOException e) {
            throw new AriDecodeException("a message", frame, e);
        }
    }

    private void assertChanges(String... expected) throws InterruptedException {
        for (String change : expected) {
            assertThat(listener.next()).isEqualTo(change);
        }
    }

    /** Loses its first connection at once, and keeps the next ones. */
    private static Script losingTheFirst() {
        return peer -> {
            peer.acceptWebSocket();
            if (peer.number() > 1) {
                peer.awaitEnd();
            }
        };
    }

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        assertThat(ArikitThreads.remaining()).isEmpty();
    }

    @Test
    void refusedConnectionComesBackWhenItIsResumed() throws Exception {
        Script refusesForAWhile = peer -> {
            if (peer.number() == 2 || peer.number() == 3) {
                peer.readRequest();
                peer.answer(403, "application/json", "{\"message\":\"no\"}");
            } else {
                peer.acceptWebSocket();
                if (peer.number() > 3) {
                    peer.awaitEnd();
                }
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(refusesForAWhile);
                EventConnection connection = connection(config(server))) {
            connection.open();
            assertChanges("Connecting", "Connected", "Interrupted", "Connecting", "Refused");
            assertThat(connection.state().isParked()).isTrue();

            connection.resume();
            assertChanges("Connecting", "Refused");
            connection.resume();

            assertChanges("Connecting", "Connected");
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    @Test
    void resumingMakesTheNextAttemptAtOnce() throws Exception {
        ReconnectPolicy slow = new ReconnectPolicy(Duration.ofHours(1), Duration.ofHours(1), 0, 5);
        try (ScriptedServer server = ScriptedServer.playing(losingTheFirst());
                EventConnection connection = connection(config(server).reconnect(slow))) {
            connection.open();
            assertChanges("Connecting", "Connected", "Interrupted");

            connection.resume();

            assertChanges("Connecting", "Connected");
        }
    }

    @Test
    void resumingWhileEventsArriveDoesNothing() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
            peer.acceptWebSocket();
            peer.awaitEnd();
        })) {
            EventConnection connection = connection(config(server));
            connection.open();

            connection.resume();

            connection.close();
            assertChanges("Connecting", "Connected", "Closed");
            assertThatThrownBy(connection::resume).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void serverWhoseModuleIsReloadedIsAnOutage() throws Exception {
        Script reloads = peer -> {
            if (peer.number() == 2) {
                peer.readRequest();
                peer.answer(404, "text/html", "<html><body>404 Not Found</body></html>");
            } else {
                peer.acceptWebSocket();
                if (peer.number() > 2) {
                    peer.awaitEnd();
                }
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(reloads);
                EventConnection connection = connection(config(server))) {

            connection.open();

            assertChanges(
                    "Connecting", "Connected", "Interrupted", "Connecting", "Interrupted", "Connecting", "Connected");
        }
    }

    @Test
    void replacedApplicationIsLeftToTheOtherClientUntilItIsResumed() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    peer.acceptWebSocket();
                    if (peer.number() == 1) {
                        peer.text(REPLACED.formatted("ivr"));
                    }
                    peer.awaitEnd();
                });
                EventConnection connection = connection(config(server))) {

            connection.open();

            assertChanges("Connecting", "Connected", "Replaced");
            assertThat(listener.cause())
                    .isInstanceOfSatisfying(
                            AriReplacedException.class,
                            e -> assertThat(e.application()).isEqualTo("ivr"));
            assertThat(messages.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo("ApplicationReplaced");
            assertThat(connection.state()).isEqualTo(ConnectionState.REPLACED);
            connection.resume();
            assertChanges("Connecting", "Connected");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void applicationsThatAreLeftAreKeptAndTheReplacedOneIsNotTakenBackByAReconnect() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    peer.acceptWebSocket();
                    if (peer.number() == 1) {
                        peer.text(REPLACED.formatted("ivr"));
                        peer.text("still here");
                        peer.reset();
                    }
                    peer.awaitEnd();
                });
                EventConnection connection = connection(config(server).applications("ivr", "queue"))) {

            connection.open();

            assertThat(server.nextRequest().target()).endsWith("?app=ivr,queue");
            assertThat(server.nextRequest().target()).endsWith("?app=queue");
            assertChanges("Connecting", "Connected", "Replaced", "Interrupted", "Connecting", "Connected");
        }
    }

    @Test
    void replacedApplicationIsTakenBackAsOftenAsThePolicySays() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    peer.acceptWebSocket();
                    peer.text(REPLACED.formatted("ivr"));
                    peer.awaitEnd();
                });
                EventConnection connection = connection(config(server).replacement(ReplacementPolicy.takeBack(2)))) {

            connection.open();

            for (int i = 0; i < 2; i++) {
                assertChanges("Connecting", "Connected", "Replaced", "Interrupted");
            }
            assertChanges("Connecting", "Connected", "Replaced");
            end(connection);
            assertThat(server.connections()).isEqualTo(3);
            assertChanges("Closed");
        }
    }

    private static void end(EventConnection connection) {
        connection.close();
    }

    @Test
    void clientsThatBothTakeBackComeToRest() throws Exception {
        AtomicInteger number = new AtomicInteger();
        BlockingQueue<ScriptedServer.Peer> owner = new LinkedBlockingQueue<>();
        Script registry = peer -> {
            peer.acceptWebSocket();
            number.incrementAndGet();
            ScriptedServer.Peer before = owner.poll();
            owner.add(peer);
            if (before != null) {
                tellIfThere(before);
            }
            peer.awaitEnd();
        };
        RecordingListener other = new RecordingListener();
        try (ScriptedServer server = ScriptedServer.playing(registry);
                EventConnection first = connection(config(server).replacement(ReplacementPolicy.takeBack(3)));
                EventConnection second = connection(config(server).replacement(ReplacementPolicy.takeBack(3)), other)) {
            first.open();
            second.open();

            awaitThat(() -> first.state() == ConnectionState.REPLACED || second.state() == ConnectionState.REPLACED);

            assertThat(number.get()).isLessThanOrEqualTo(2 + 2 * 3);
        }
    }

    private static void tellIfThere(ScriptedServer.Peer peer) {
        try {
            peer.text(REPLACED.formatted("ivr"));
        } catch (IOException e) {
            // It was lost in between, and cannot be told.
            assertThat(e).isInstanceOf(SocketException.class);
        }
    }

    private static void awaitThat(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ScriptedServer.PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    @Test
    void gapIsComparedOnceEventsArriveAgain() throws Exception {
        BlockingQueue<Gap> gaps = new LinkedBlockingQueue<>();
        try (ScriptedServer server = ScriptedServer.playing(losingTheFirst());
                EventConnection connection = connection(config(server))) {
            connection.resynchroniseWith(gap -> {
                gaps.add(gap);
                return CompletableFuture.completedFuture(null);
            });

            connection.open();

            assertChanges("Connecting", "Connected", "Interrupted", "Connecting", "Connected", "Resynchronised");
            assertThat(connection.state()).isEqualTo(ConnectionState.RESYNCHRONISED);
            Gap gap = gaps.remove();
            assertThat(gap.until()).isAfterOrEqualTo(gap.from());
            assertThat(gap.cause()).isPresent();
            assertThat(gaps).isEmpty();
        }
    }

    @Test
    void comparisonThatFailsIsMadeAgain() throws Exception {
        AtomicInteger comparisons = new AtomicInteger();
        try (ScriptedServer server = ScriptedServer.playing(losingTheFirst());
                EventConnection connection = connection(config(server))) {
            connection.resynchroniseWith(gap -> switch (comparisons.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("thrown");
                case 2 -> CompletableFuture.failedFuture(new IllegalStateException("failed"));
                default -> CompletableFuture.completedFuture(null);
            });

            connection.open();

            assertChanges("Connecting", "Connected", "Interrupted", "Connecting", "Connected", "Resynchronised");
            assertThat(comparisons).hasValue(3);
        }
    }

    @Test
    void comparisonIsAbandonedWhenTheConnectionIsLostAgainAndTheGapGrows() throws Exception {
        BlockingQueue<Gap> gaps = new LinkedBlockingQueue<>();
        CompletableFuture<Void> first = new CompletableFuture<>();
        CountDownLatch compared = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    peer.acceptWebSocket();
                    if (peer.number() == 2) {
                        awaitUnchecked(compared);
                    } else if (peer.number() == 3) {
                        peer.awaitEnd();
                    }
                });
                EventConnection connection = connection(config(server))) {
            connection.resynchroniseWith(gap -> {
                gaps.add(gap);
                compared.countDown();
                return gaps.size() == 1 ? first : CompletableFuture.completedFuture(null);
            });

            connection.open();

            assertChanges("Connecting", "Connected", "Interrupted", "Connecting", "Connected");
            assertChanges("Interrupted", "Connecting", "Connected", "Resynchronised");
            assertThat(first).isCancelled();
            Gap begun = gaps.remove();
            Gap grown = gaps.remove();
            assertThat(grown.from()).isEqualTo(begun.from());
            assertThat(grown.until()).isAfterOrEqualTo(begun.until());
        }
    }

    private static void awaitUnchecked(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void listenerThatBlocksHoldsUpNeitherEventsNorTheReconnect() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        ConnectionListener blocking = new ConnectionListener() {
            @Override
            public void onInterrupted(AriException cause) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    peer.acceptWebSocket();
                    if (peer.number() > 1) {
                        peer.text("back");
                        peer.awaitEnd();
                    }
                });
                EventConnection connection = connection(config(server), blocking)) {

            connection.open();

            assertThat(messages.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo("back");
            release.countDown();
        }
    }

    @Test
    void floodOfUndecodableMessagesIsReportedUpToABoundAndHoldsUpNothing() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger reported = new AtomicInteger();
        ConnectionListener blocking = new ConnectionListener() {
            @Override
            public void onUndecodable(AriDecodeException error) {
                reported.incrementAndGet();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
            peer.acceptWebSocket();
            for (int i = 0; i < 2 * ListenerThread.MOST_REPORTS; i++) {
                peer.text("bad");
            }
            peer.text("good");
            peer.awaitEnd();
        })) {
            EventConnection connection = connection(config(server), blocking);

            connection.open();

            assertThat(messages.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo("good");
            release.countDown();
            connection.close();
            assertThat(ArikitThreads.remaining()).isEmpty();
            // One of them is being told while the others wait.
            assertThat(reported.get()).isBetween(ListenerThread.MOST_REPORTS, ListenerThread.MOST_REPORTS + 1);
        }
    }
}
