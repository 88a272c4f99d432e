package io.github.arikit.nats.interop;

import static io.github.arikit.nats.Await.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.request.ChannelGetRequest;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.nats.AriProxy;
import io.github.arikit.nats.Await;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client sees when RabbitMQ is lost to it and to the proxy: as with NATS, every event arrives once or is told. */
@Timeout(120)
class RabbitOutageIT {
    private final Wire wire =
            new Wire(URI.create(Programs.require("ARIKIT_RABBITMQ_URL")).getPort());
    private final Cluster cluster = Cluster.onRabbit(wire);
    private final Queue<String> served = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        cluster.close();
        wire.close();
    }

    private static boolean answers(ChannelHandle call) {
        try {
            call.client().withTimeout(Duration.ofSeconds(2)).send(ChannelGetRequest.of(call.key()));
            return true;
        } catch (AriTransportException e) {
            return false;
        }
    }

    @Test
    void rabbitThatIsLostIsToldAndLosesNoEventUntold() throws Exception {
        AsteriskProcess asterisk = AsteriskProcess.at(Programs.require("ARI_URL"));
        AriProxy proxy = cluster.javaProxy();
        Witness one = cluster.witness("one");
        one.client().onStasisStart(call -> served.add(call.id()));
        ChannelHandle call = one.client().stageOriginate("Local/answer@default");
        try (Subscription<StasisStart> entered = call.subscribe(StasisStart.class)) {
            call.exec();
            entered.next(PATIENCE);
        }
        Await.until("the call is served", () -> served.contains(call.id()));

        wire.cut();
        Await.until("the client hears of it", () -> one.wasTold("interrupted"));
        assertThatThrownBy(call::get)
                .isInstanceOfSatisfying(
                        AriTransportException.class,
                        failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT));
        asterisk.userEvents(cluster.application(), "during", 0, 50);
        wire.mend();
        Await.until("the bus is back", () -> one.client().state().isConnected());
        Await.until("the proxy is back", () -> answers(call));
        asterisk.userEvents(cluster.application(), "after", 0, 10);
        Await.until("the last arrives", () -> one.userEvents().contains("after9"));

        one.print("RabbitMQ lost");
        long seen = one.userEvents().size();
        assertThat(one.userEvents()).doesNotHaveDuplicates();
        assertThat(seen + one.lost(proxy.node())).as("seen or told").isGreaterThanOrEqualTo(60);
        assertThat(proxy.lostEvents()).isZero();
        asterisk.originate(cluster.application());
        Await.until("a new call is served", () -> served.size() >= 2);
        try (Subscription<ChannelDestroyed> ended = call.subscribe(ChannelDestroyed.class)) {
            call.hangup();
            ended.next(PATIENCE);
        }
        served.stream()
                .filter(id -> !id.equals(call.id()))
                .forEach(id -> one.client().channel(id).hangup());
        assertThat(served).hasSize(2).doesNotHaveDuplicates();
    }
}
