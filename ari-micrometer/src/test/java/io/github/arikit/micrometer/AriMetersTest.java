package io.github.arikit.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.Gap;
import io.github.arikit.core.ReconnectPolicy;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.testkit.AsteriskDouble;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AriMetersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AriMeters meters = new AriMeters(registry, Tag.of("server", "one"));

    private static AriConfig.Builder config(AsteriskDouble asterisk) {
        return AriConfig.builder()
                .url(asterisk.url())
                .username(asterisk.username())
                .password(asterisk.password())
                .applications("metered")
                .reconnect(new ReconnectPolicy(Duration.ofMillis(10), Duration.ofMillis(50), 0, 1_000));
    }

    @Test
    void requestsAndEventsAreMeasured() {
        try (AsteriskDouble asterisk = AsteriskDouble.start();
                AriClient ari = Ari.connect(config(asterisk).metrics(meters).build())) {
            ChannelHandle call = ari.stageOriginate("Local/answer@default", options -> options.app("metered"));
            try (Subscription<StasisStart> entered = call.subscribe(StasisStart.class)) {
                call.exec();
                entered.next(PATIENCE);

                assertThat(registry.get("ari.subscriptions").gauge().value()).isEqualTo(1);
            }
            Throwable refused = catchThrowable(() -> ari.channel("nobody").get());

            assertThat(refused).isInstanceOf(AriNotFoundException.class);
            assertThat(registry.get("ari.requests")
                            .tags("operation", "channels.originate", "outcome", "answered", "server", "one")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("ari.requests")
                            .tags("operation", "channels.get", "outcome", "refused")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("ari.events")
                            .tag("type", "StasisStart")
                            .summary()
                            .totalAmount())
                    .isGreaterThan(100);
            assertThat(registry.get("ari.connected").gauge().value()).isEqualTo(1);
            assertThat(registry.get("ari.events.dropped").functionCounter().count())
                    .isZero();
        }
    }

    @Test
    void interruptionsAndGapsAreMeasured() throws Exception {
        CountDownLatch back = new CountDownLatch(1);
        ConnectionListener listener = new ConnectionListener() {
            @Override
            public void onResynchronised(Gap gap) {
                back.countDown();
            }
        };
        AsteriskDouble first = AsteriskDouble.start();
        int port = URI.create(first.url()).getPort();
        try (AriClient ari = Ari.builder(config(first).metrics(meters).build())
                .listener(listener)
                .connect()) {
            first.close();
            try (AsteriskDouble second = AsteriskDouble.builder().port(port).start()) {
                assertThat(back.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

                assertThat(second.violations()).isEmpty();
                assertThat(registry.find("ari.interruptions").counters()).isNotEmpty();
                assertThat(registry.get("ari.gaps").timer().count()).isEqualTo(1);
                assertThat(ari.dropped()).isZero();
            }
        }
    }

    @Test
    void serverCannotFillTheRegistryWithTypes() {
        for (int i = 0; i < 10_000; i++) {
            meters.onMessage("Type" + i, 10);
        }

        assertThat(registry.find("ari.events").summaries()).hasSize(101);
        assertThat(registry.get("ari.events").tag("type", "other").summary().count())
                .isEqualTo(9_900);
    }
}
