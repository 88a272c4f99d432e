package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.ScriptedServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpConnectionsTest {
    /** After so long, Asterisk closes what is idle (session_keep_alive). */
    private static final long ASTERISK_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private ScriptedServer server;
    private long now;
    private final HttpConnections connections = new HttpConnections(() -> now);

    @BeforeEach
    void start() throws IOException {
        server = ScriptedServer.playing(peer -> {
            if (peer.number() == 2) {
                mayEnd.await();
                peer.close();
            }
            peer.awaitEnd();
            ended.countDown();
        });
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private HttpConnection open() throws Exception {
        HttpConnection connection = new HttpConnection();
        connection.open(URI.create(server.url()), Duration.ofSeconds(5), null);
        return connection;
    }

    private boolean serverSeesEnd() throws InterruptedException {
        return ended.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void isGivenUpWellBeforeAsteriskDoes() throws Exception {
        HttpConnection connection = open();
        connections.give(connection);
        now += HttpConnections.MOST_IDLE_NANOS - 1;
        assertThat(connections.take()).isSameAs(connection);

        connections.give(connection);
        now += HttpConnections.MOST_IDLE_NANOS;

        assertThat(connections.take()).isNull();
        assertThat(serverSeesEnd()).isTrue();
        assertThat(HttpConnections.MOST_IDLE_NANOS).isLessThan(ASTERISK_NANOS * 3 / 4);
    }

    @Test
    void sweepClosesWhatNobodyTakes() throws Exception {
        connections.give(open());
        now += HttpConnections.MOST_IDLE_NANOS - 1;
        assertThat(connections.sweep()).isTrue();

        now++;

        assertThat(connections.sweep()).isFalse();
        assertThat(serverSeesEnd()).isTrue();
        assertThat(connections.take()).isNull();
    }

    @Test
    void lastUsedGoesFirst() throws Exception {
        HttpConnection first = open();
        HttpConnection second = open();
        connections.give(first);
        connections.give(second);

        assertThat(connections.take()).isSameAs(second);
        assertThat(connections.take()).isSameAs(first);
        assertThat(connections.take()).isNull();
    }

    @Test
    void oneThatTheServerClosedIsPassedOver() throws Exception {
        HttpConnection first = open();
        HttpConnection second = open();
        connections.give(first);
        assertThat(second.isStale()).isFalse();
        mayEnd.countDown();
        while (!second.isStale()) {
            Thread.onSpinWait();
        }
        connections.give(second);

        assertThat(connections.take()).isSameAs(first);
    }

    @Test
    void closedPoolKeepsNothing() throws Exception {
        connections.close();

        connections.give(open());

        assertThat(connections.take()).isNull();
        assertThat(serverSeesEnd()).isTrue();
    }
}
