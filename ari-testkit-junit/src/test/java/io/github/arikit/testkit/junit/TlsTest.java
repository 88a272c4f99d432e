package io.github.arikit.testkit.junit;

import static io.github.arikit.testkit.junit.AriAssertions.assertThat;
import static io.github.arikit.testkit.junit.HangupCause.NORMAL_CLEARING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.TransportMode;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.Exchange;
import io.github.arikit.testkit.ScriptedCall;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The double over TLS: {@code https}, {@code wss}, and REST over that. */
class TlsTest {
    private static SSLContext context;

    private final Semaphore connections = new Semaphore(0);
    private AsteriskDouble asterisk;

    @BeforeAll
    static void makeCertificate() throws Exception {
        context = SelfSigned.context();
    }

    @BeforeEach
    void start() {
        asterisk = AsteriskDouble.builder().tls(context).speed(20).start();
        asterisk.dialplan().extension("1000", leg -> leg.stasis("tls"));
    }

    @AfterEach
    void stop() {
        asterisk.close();
    }

    private AriConfig.Builder config() {
        return AriConfig.builder()
                .url(asterisk.tlsUrl())
                .username(asterisk.username())
                .password(asterisk.password())
                .applications("tls");
    }

    @ParameterizedTest
    @EnumSource
    void callIsServed(TransportMode mode) {
        try (AriClient ari =
                Ari.connect(config().transport(mode).sslContext(context).build())) {
            ari.onStasisStart(call -> {
                call.answer();
                call.hangup();
            });

            ScriptedCall call = asterisk.call("1000").staysOnTheLine();

            assertThat(call).wasAnswered().wasHungUpWith(NORMAL_CLEARING);
            assertThat(asterisk.exchanges())
                    .extracting(Exchange::subject)
                    .anyMatch(subject -> subject.endsWith("/answer 204"));
        }
    }

    @Test
    void connectionIsCutAndOpenedAgain() throws InterruptedException {
        ConnectionListener listener = new ConnectionListener() {
            @Override
            public void onConnected() {
                connections.release();
            }
        };
        AriConfig config = config().sslContext(context).build();
        try (AriClient ari = Ari.builder(config).listener(listener).connect()) {
            awaitConnection();

            asterisk.cutEventSockets();
            awaitConnection();
            asterisk.restart();
            awaitConnection();

            assertThat(ari.asterisk().ping().ping()).isEqualTo("pong");
        }
    }

    private void awaitConnection() throws InterruptedException {
        assertThat(connections.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void certificateThatNobodyVouchesForIsRefused() {
        AriConfig config = config().build();

        assertThatThrownBy(() -> Ari.connect(config))
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("certification path");
    }

    @Test
    void plainPortStaysOpen() {
        AriConfig config = config().url(asterisk.url()).build();

        try (AriClient ari = Ari.connect(config)) {
            assertThat(ari.asterisk().ping().ping()).isEqualTo("pong");
        }
    }

    @Test
    void doubleWithoutCertificateHasNoSuchPort() {
        try (AsteriskDouble plain = AsteriskDouble.start()) {
            assertThatIllegalStateException().isThrownBy(plain::tlsUrl).withMessageContaining("tls(");
        }
    }
}
