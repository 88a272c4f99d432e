package io.github.arikit.nats.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.handles.AriClient;
import io.github.arikit.nats.AriNats;
import io.github.arikit.nats.AriNatsConfig;
import io.github.arikit.nats.AriProxy;
import io.github.arikit.nats.AriProxyConfig;
import io.github.arikit.nats.Await;
import io.github.arikit.nats.bus.NatsSettings;
import io.github.arikit.testkit.AsteriskDouble;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** A message bus with TLS, an authority of its own, and an account: who gets in, and who does not. */
abstract class SecureBusContract {
    private static final String APP = "secure-" + ResourceIds.next();

    private final String url = Programs.require(urlVariable());

    /** Returns the variable that has the address of the bus. */
    abstract String urlVariable();

    /** Returns the variable that has the file of its authority. */
    abstract String authorityVariable();

    private static SSLContext trusting(String authority) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(Path.of(authority))) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private SSLContext trusted() throws Exception {
        return trusting(Programs.require(authorityVariable()));
    }

    private static AriNatsConfig.Builder config(String url) {
        return AriNatsConfig.builder().url(url).applications(APP).waitForProxy(Duration.ofSeconds(5));
    }

    @Test
    void proxyAndClientMeetOverTlsWithTheirAccount() throws Exception {
        try (AsteriskDouble asterisk = AsteriskDouble.start();
                AriProxy proxy = AriProxy.start(AriProxyConfig.of(
                        AriConfig.builder()
                                .url(asterisk.url())
                                .username(asterisk.username())
                                .password(asterisk.password())
                                .applications(APP)
                                .build(),
                        new NatsSettings(url, null, trusted(), "proxy", Duration.ofSeconds(5))));
                AriClient ari = AriNats.connect(config(url)
                        .sslContext(trusted())
                        .waitForProxy(Await.PATIENCE)
                        .build())) {
            assertThat(ari.nodes()).containsExactly(proxy.node());
            assertThat(ari.channels().list()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndNotRepeated() throws Exception {
        String wrong = url.replaceFirst(":[^:/@]+@", ":not-the-password@");
        SSLContext trusted = trusted();
        assertThatThrownBy(
                        () -> AriNats.connect(config(wrong).sslContext(trusted).build()))
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("127.0.0.1")
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("not-the-password"));
    }

    @Test
    void aCertificateOfAnAuthorityThatIsNotTrustedIsRefused() {
        assertThatThrownBy(() -> AriNats.connect(config(url).build()))
                .isInstanceOf(AriConnectException.class)
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain(password()));
    }

    private String password() {
        return url.replaceFirst(".*:([^:/@]+)@.*", "$1");
    }

    /** Returns all that a log would show of it, causes included. */
    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
