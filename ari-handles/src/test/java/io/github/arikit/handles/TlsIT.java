package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.TransportMode;
import io.github.arikit.core.error.AriConnectException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real Asterisk over TLS, with a certificate for localhost that an authority of the test has signed. */
class TlsIT {
    private AsteriskUnderTest asterisk;
    private String url;

    @BeforeEach
    void find() {
        asterisk = AsteriskUnderTest.start();
        assumeTrue(asterisk.isReal(), "TLS with the double is tested in ari-testkit-junit");
        url = System.getenv("ARI_TLS_URL");
        assumeTrue(url != null, "ARI_TLS_URL is not set: infra/asterisk/up --tls-port PORT --env prints it");
    }

    @AfterEach
    void stop() {
        asterisk.close();
    }

    private static SSLContext trustingTheAuthority() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(Path.of(System.getenv("ARI_TLS_CA")))) {
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @ParameterizedTest
    @EnumSource
    void requestsAndEventsGoOverTls(TransportMode mode) throws Exception {
        AriConfig config = asterisk.config("tls")
                .url(url)
                .transport(mode)
                .sslContext(trustingTheAuthority())
                .build();

        try (AriClient ari = Ari.connect(config)) {

            assertThat(ari.state()).isEqualTo(ConnectionState.CONNECTED);
            assertThat(ari.asterisk().ping().ping()).isEqualTo("pong");
        }
    }

    @Test
    void serverThatNobodyVouchesForIsRefused() {
        AriConfig config = asterisk.config("tls").url(url).build();

        assertThatThrownBy(() -> Ari.connect(config))
                .isInstanceOf(AriConnectException.class)
                .hasMessageContainingAll("no secure connection", "certification path");
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws Exception {
        AriConfig config = asterisk.config("tls")
                .url(url.replace("localhost", "127.0.0.1"))
                .sslContext(trustingTheAuthority())
                .build();

        assertThatThrownBy(() -> Ari.connect(config))
                .isInstanceOf(AriConnectException.class)
                .hasMessageContainingAll("no secure connection", "127.0.0.1");
    }
}
