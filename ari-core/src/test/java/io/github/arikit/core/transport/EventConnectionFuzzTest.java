package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ArikitThreads;
import io.github.arikit.core.Calls;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.ReconnectPolicy;
import io.github.arikit.core.ScriptedServer;
import io.github.arikit.core.ScriptedServer.Peer;
import io.github.arikit.core.TextMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that send anything: the connection comes back from each, and hears the one after them. */
@Timeout(120)
class EventConnectionFuzzTest {
    private static final int SERVERS = Integer.getInteger("ari.fuzz.servers", 400);
    private static final ReconnectPolicy QUICK =
            new ReconnectPolicy(Duration.ofMillis(1), Duration.ofMillis(2), 0, ReconnectPolicy.ENDLESS);

    @Test
    void connectionSurvivesWhateverServersSend() throws Exception {
        CountDownLatch good = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.playing(EventConnectionFuzzTest::play)) {
            AriConfig config = Calls.config(server.url())
                    .reconnect(QUICK)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
            EventConnection connection = new EventConnection(
                    config,
                    TextMessage::decode,
                    message -> {
                        if (message.type().equals("good")) {
                            good.countDown();
                        }
                    },
                    ConnectionListener.NONE);

            connection.open();

            assertThat(good.await(100, TimeUnit.SECONDS))
                    .as("it hears the last server")
                    .isTrue();
            assertThat(server.connections()).isGreaterThanOrEqualTo(SERVERS);
            connection.close();
        }
        assertThat(ArikitThreads.remaining()).isEmpty();
    }

    private static void play(Peer peer) throws IOException {
        if (peer.number() == 1) {
            peer.acceptWebSocket();
        } else if (peer.number() < SERVERS) {
            misbehave(peer, new Random(peer.number()));
        } else {
            peer.acceptWebSocket();
            peer.text("good");
            peer.awaitEnd();
        }
    }

    private static void misbehave(Peer peer, Random random) throws IOException {
        if (random.nextInt(4) == 0) {
            peer.readRequest();
            peer.write(noise(random, 200));
            return;
        }
        peer.acceptWebSocket();
        int frames = random.nextInt(20);
        for (int i = 0; i < frames; i++) {
            switch (random.nextInt(4)) {
                case 0 -> peer.text("ok");
                case 1 -> peer.frame(random.nextInt(256), noise(random, 300));
                case 2 -> peer.write(noise(random, 20));
                default -> peer.frame(random.nextBoolean() ? 0x01 : 0x80, noise(random, 70_000));
            }
        }
        if (random.nextBoolean()) {
            peer.reset();
        }
    }

    private static byte[] noise(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
