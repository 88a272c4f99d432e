package io.github.arikit.testkit.junit;

import io.github.arikit.core.AriConfig;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.AsteriskDoubleBuilder;
import io.github.arikit.testkit.ManualClock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one test works with; JUnit closes it after the test. */
final class Bench implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AsteriskDouble asterisk;
    private final @Nullable ManualClock clock;
    private final AriConfig config;
    private @Nullable AriClient client;

    private Bench(AsteriskDouble asterisk, @Nullable ManualClock clock, AriConfig config) {
        this.asterisk = asterisk;
        this.clock = clock;
        this.config = config;
    }

    static Bench start(AriTest settings) {
        AsteriskDoubleBuilder builder = AsteriskDouble.builder().release(settings.release());
        ManualClock clock = settings.manualClock() ? new ManualClock(START) : null;
        if (clock == null) {
            builder.speed(settings.speed());
        } else {
            builder.clock(clock);
        }
        AsteriskDouble asterisk = builder.start();
        asterisk.dialplan().extension("1000", leg -> leg.stasis(settings.application()));
        AriConfig config = AriConfig.builder()
                .url(asterisk.url())
                .username(asterisk.username())
                .password(asterisk.password())
                .applications(settings.application())
                .build();
        return new Bench(asterisk, clock, config);
    }

    AsteriskDouble asterisk() {
        return asterisk;
    }

    Optional<ManualClock> clock() {
        return Optional.ofNullable(clock);
    }

    AriConfig config() {
        return config;
    }

    AriClient client() {
        if (client == null) {
            client = Ari.connect(config);
        }
        return client;
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        asterisk.close();
    }
}
