package io.github.arikit.nats.interop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The client in Go on RabbitMQ, with any proxy: it looks for a server named {@code rabbitmq}, whatever address it is given,
 * and ends itself when there is none.
 */
class RabbitGoClientIT {
    private static final int PANIC = 2;

    private final Cluster cluster = Cluster.onRabbit();

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void theGoClientEndsBeforeItAsksAnything() throws Exception {
        cluster.javaProxy();
        try (ServerProcess client = cluster.goClient("suite")) {
            assertThat(client.await(60)).contains("panic:").doesNotContain("AsteriskInfo");
            assertThat(client.process().exitValue()).isEqualTo(PANIC);
        }
    }
}
