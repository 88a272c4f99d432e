package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.ScriptedServer.Request;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriTransportException;
import java.net.http.HttpClient;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a client trusts, and who trusts it: over HTTP, on the event socket, and where Asterisk connects to us. */
@Timeout(60)
class TlsTest {
    private static final ScriptedServer.Script ASTERISK = peer -> {
        while (true) {
            Request request = peer.readRequest();
            if (request.headers().containsKey("Sec-WebSocket-Key")) {
                peer.acceptWebSocket(request);
                peer.awaitEnd();
                return;
            }
            peer.json("{\"value\":\"x\"}");
        }
    };

    private static TestCertificates certificates;

    /** The ways to an Asterisk. */
    enum Way {
        HTTP {
            @Override
            void go(NativeConnection connection) {
                assertThat(connection.<String>send(Calls::get)).isEqualTo("x");
            }
        },
        EVENTS {
            @Override
            void go(NativeConnection connection) {
                connection.start();
            }
        };

        abstract void go(NativeConnection connection);
    }

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = new TestCertificates();
    }

    private static ScriptedServer server(String certificate) throws Exception {
        return ScriptedServer.secured(certificates.context(certificate), false, ASTERISK);
    }

    private static AriConfig.Builder config(ScriptedServer server) {
        return Calls.config("https://localhost:" + server.port() + "/ari");
    }

    private static void go(Way way, AriConfig.Builder config) {
        try (NativeConnection connection =
                NativeConnection.create(config.build(), TextMessage::decode, message -> {}, ConnectionListener.NONE)) {
            way.go(connection);
        }
    }

    @ParameterizedTest
    @EnumSource
    void serverWithATrustedCertificateIsReached(Way way) throws Exception {
        try (ScriptedServer server = server("localhost")) {

            go(way, config(server).sslContext(certificates.context(null)));

            assertThat(server.nextRequest().headers()).containsKey("Authorization");
        }
    }

    @ParameterizedTest
    @EnumSource
    void trustOfTheJvmIsTheDefault(Way way) throws Exception {
        SSLContext before = SSLContext.getDefault();
        SSLContext.setDefault(certificates.context(null));
        try (ScriptedServer server = server("localhost")) {

            go(way, config(server));

            assertThat(server.hasRequest()).isTrue();
        } finally {
            SSLContext.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void serverThatNobodyVouchesForIsRefused(Way way) throws Exception {
        try (ScriptedServer server = server("localhost")) {

            Throwable failure = catchThrowable(() -> go(way, config(server)));

            assertRefused(failure, server, "certification path");
        }
    }

    @ParameterizedTest
    @EnumSource
    void certificateOfAnotherHostIsRefused(Way way) throws Exception {
        try (ScriptedServer server = server("elsewhere")) {

            Throwable failure = catchThrowable(() -> go(way, config(server).sslContext(certificates.context(null))));

            assertRefused(failure, server, "localhost");
        }
    }

    @ParameterizedTest
    @EnumSource
    void certificateThatHasExpiredIsRefused(Way way) throws Exception {
        try (ScriptedServer server = server("expired")) {

            Throwable failure = catchThrowable(() -> go(way, config(server).sslContext(certificates.context(null))));

            assertRefused(failure, server, "validity check");
        }
    }

    private static void assertRefused(Throwable failure, ScriptedServer server, String reason) {
        assertThat(failure)
                .isInstanceOf(AriConnectException.class)
                .hasMessageContainingAll("localhost:" + server.port(), "no secure connection", reason);
        assertThat(server.hasRequest()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void certificateOfTheClientIsShown(Way way) throws Exception {
        try (ScriptedServer server = ScriptedServer.secured(certificates.context("localhost"), true, ASTERISK)) {

            go(way, config(server).sslContext(certificates.context("client")));

            assertThat(server.hasRequest()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientWithoutTheCertificateThatIsAskedForGetsNowhere(Way way) throws Exception {
        try (ScriptedServer server = ScriptedServer.secured(certificates.context("localhost"), true, ASTERISK)) {

            Throwable failure = catchThrowable(() -> go(way, config(server).sslContext(certificates.context(null))));

            assertThat(failure).isInstanceOf(AriTransportException.class);
            assertThat(server.hasRequest()).isFalse();
        }
    }

    private static AriServer listen(boolean needsClientCertificate, BlockingQueue<AriConnection> started)
            throws Exception {
        AriServerConfig config = AriServerConfig.builder()
                .user("asterisk", "secret")
                .sslContext(certificates.context("localhost"))
                .needsClientCertificate(needsClientCertificate)
                .build();
        return AriServer.start(config, incoming -> {
            AriConnection connection = incoming.create(TextMessage::decode, message -> {});
            connection.start();
            started.add(connection);
        });
    }

    private static FakeAsterisk connect(AriServer server, String certificate) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(certificates.context(certificate))
                .build();
        return FakeAsterisk.connect(client, "wss://localhost:" + server.port() + "/ari", "asterisk", "secret");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void asteriskConnectsOverTls(boolean needsClientCertificate) throws Exception {
        BlockingQueue<AriConnection> started = new LinkedBlockingQueue<>();
        try (AriServer server = listen(needsClientCertificate, started)) {

            connect(server, needsClientCertificate ? "client" : null).register("ivr");

            AriConnection connection = started.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(connection.applications()).containsExactly("ivr");
        }
    }

    @Test
    void whoConnectsWithoutTheCertificateThatIsAskedForGetsNowhere() throws Exception {
        BlockingQueue<AriConnection> started = new LinkedBlockingQueue<>();
        try (AriServer server = listen(true, started)) {

            Throwable failure = catchThrowable(() -> connect(server, null));

            assertThat(failure).isInstanceOf(CompletionException.class);
            assertThat(started).isEmpty();
        }
    }
}
