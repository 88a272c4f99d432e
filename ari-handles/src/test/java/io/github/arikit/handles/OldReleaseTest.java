package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.TransportMode;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.testkit.AsteriskDouble;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A release that does not offer REST over WebSocket. */
class OldReleaseTest {
    private final AsteriskDouble asterisk =
            AsteriskDouble.builder().release("18.26.4").start();

    @AfterEach
    void stop() {
        asterisk.close();
    }

    private AriConfig.Builder config(TransportMode mode) {
        return AriConfig.builder()
                .url(asterisk.url())
                .username(asterisk.username())
                .password(asterisk.password())
                .transport(mode);
    }

    @Test
    void autoGoesOverHttp() {
        try (AriClient ari = Ari.connect(config(TransportMode.AUTO).build())) {

            assertThat(ari.server().release()).map(Object::toString).contains("18.26.4");
            assertThat(ari.channels().list()).isEmpty();
        }
    }

    @Test
    void websocketIsRefusedWithTheReleasesThatOfferIt() {
        AriConfig config = config(TransportMode.WEBSOCKET)
                .requestTimeout(Duration.ofMillis(200))
                .build();

        assertThatThrownBy(() -> Ari.connect(config))
                .isInstanceOf(AriConnectException.class)
                .hasMessageContainingAll("20.14", "21.9", "22.4", "ARI_TRANSPORT");
    }
}
