package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriUnauthorizedException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelUserevent;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming and going: what a client says when it cannot connect, and what it leaves behind. */
class ConnectingIT {
    private AsteriskUnderTest asterisk;

    @BeforeEach
    void start() {
        asterisk = AsteriskUnderTest.start();
    }

    @AfterEach
    void stop() {
        asterisk.close();
    }

    @Test
    void aWrongPasswordIsNamedAsSuch() {
        AriConfig config =
                asterisk.config("connecting").password("wrong-secret").build();

        assertThatThrownBy(() -> Ari.connect(config))
                .isInstanceOf(AriUnauthorizedException.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("wrong-secret");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithItsAddress() {
        AriConfig config =
                asterisk.config("connecting").url("http://127.0.0.1:1/ari").build();

        assertThatThrownBy(() -> Ari.connect(config))
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    @Test
    void eventsMayBeSentBeforeAnythingIsSubscribedTo() {
        String application = "connecting-" + ResourceIds.next();
        try (AriClient ari = Ari.connect(asterisk.config(application).build())) {
            ari.events().userEvent("before", application);
            try (Subscription<ChannelUserevent> events = ari.subscription(ChannelUserevent.class)
                    .where(event -> event.eventName().equals("after"))
                    .open()) {
                ari.events().userEvent("after", application);

                assertThat(events.next(AsteriskUnderTest.PATIENCE).eventName()).isEqualTo("after");
            }
        }
    }

    @Test
    void manyClientsLeaveNoThreadBehind() throws Exception {
        Set<Thread> before = ours();
        for (int i = 0; i < 20; i++) {
            try (AriClient ari = Ari.connect(asterisk.config("cycle-" + i).build())) {
                assertThat(ari.state()).isEqualTo(ConnectionState.CONNECTED);
            }
        }

        Set<Thread> left = ours();
        left.removeAll(before);
        for (Thread thread : left) {
            thread.join(10_000);
        }

        left.removeIf(thread -> !thread.isAlive());
        assertThat(left).isEmpty();
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("arikit"))
                .collect(Collectors.toSet());
    }
}
