package io.github.arikit.benchmarks.nats;

import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.nats.AriNatsConfig;
import io.github.arikit.nats.NodeListener;
import io.github.arikit.nats.bus.BusListener;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.bus.MessageBuses;
import io.github.arikit.nats.client.ClusterConnection;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Connects clients of a cluster as an application does. */
final class Clients {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Clients() {}

    /** Connects a client of an application, whose events go to the consumer and are counted as NATS delivers them. */
    static MessageBus connect(String busUrl, String application, Consumer<AriMessage> consumer, LongAdder delivered) {
        AriNatsConfig config = AriNatsConfig.builder()
                .url(busUrl)
                .applications(application)
                .waitForProxy(PATIENCE)
                .build();
        MessageBus bus =
                new CountingBus(MessageBuses.connect(config.nats(), config.prefix(), BusListener.NONE), delivered);
        try {
            new ClusterConnection(
                            config,
                            Messages.DECODER,
                            consumer,
                            ConnectionListener.NONE,
                            NodeListener.NONE,
                            listener -> bus)
                    .start();
        } catch (RuntimeException | Error e) {
            // Its threads would keep the process, and whoever waits for its result.
            bus.close();
            throw e;
        }
        return bus;
    }
}
