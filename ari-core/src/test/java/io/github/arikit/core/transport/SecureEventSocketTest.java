package io.github.arikit.core.transport;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ScriptedServer;
import io.github.arikit.core.ScriptedServer.Script;
import io.github.arikit.core.TestCertificates;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;

/** The same over TLS, whose records end where no frame does. */
class SecureEventSocketTest extends EventSocketTest {
    private static TestCertificates certificates;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = new TestCertificates();
    }

    @Override
    ScriptedServer playing(Script script) throws IOException {
        try {
            return ScriptedServer.secured(certificates.context("localhost"), false, script);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    String url(ScriptedServer server) {
        return "https://localhost:" + server.port() + "/ari";
    }

    /** The handshake of TLS is part of it. */
    @Override
    Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** TLS says goodbye before the reset, and either may be what the client comes to first. */
    @Override
    String afterReset() {
        return "event connection";
    }

    @Override
    AriConfig.Builder config(String url) {
        try {
            return super.config(url).sslContext(certificates.context(null));
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
