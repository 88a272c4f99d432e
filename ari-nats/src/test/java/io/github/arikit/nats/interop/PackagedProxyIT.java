package io.github.arikit.nats.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.generated.model.Variable;
import io.github.arikit.generated.request.AsteriskGetGlobalVarRequest;
import io.github.arikit.handles.AriClient;
import io.github.arikit.nats.AriNats;
import io.github.arikit.nats.AriNatsConfig;
import io.github.arikit.nats.Await;
import io.github.arikit.testkit.AsteriskDouble;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged proxy as a program: how it is told what to do, and how it ends. */
class PackagedProxyIT {
    private static final String APP = "packaged";

    private NatsProcess nats;
    private AsteriskDouble asterisk;
    private Wire wire;

    @BeforeEach
    void start() {
        nats = NatsProcess.start();
        asterisk = AsteriskDouble.start();
        wire = new Wire(URI.create(asterisk.url()).getPort());
    }

    @AfterEach
    void close() {
        if (nats != null) {
            wire.close();
            asterisk.close();
            nats.close();
        }
    }

    private String url() {
        return "http://127.0.0.1:" + wire.port() + "/ari";
    }

    private Map<String, String> environment() {
        return Map.of(
                "ARI_APPLICATION", "from-the-environment",
                "ARI_USERNAME", asterisk.username(),
                "ARI_PASSWORD", asterisk.password(),
                "ARI_HTTP_URL", url(),
                "MESSAGEBUS_URL", nats.url());
    }

    private AriClient client() {
        return AriNats.connect(AriNatsConfig.builder()
                .url(nats.url())
                .applications(APP)
                .waitForProxy(Await.PATIENCE)
                .build());
    }

    @Test
    void itServesWhatVariablesAndFlagsSayAndDrainsWhenItIsToldToEnd() throws Exception {
        try (ServerProcess proxy = ProxyProgram.start(environment(), "--ari.application", APP);
                AriClient ari = client()) {
            assertThat(ari.server().release()).isPresent();
            assertThatThrownBy(() -> ari.channel("none").get()).isInstanceOf(AriNotFoundException.class);

            wire.hold();
            CompletableFuture<Variable> inFlight =
                    ari.sendAsync(AsteriskGetGlobalVarRequest.of("X")).toCompletableFuture();
            Await.until(
                    "Asterisk has the request",
                    () -> asterisk.exchanges().stream()
                            .anyMatch(exchange -> exchange.toString().contains("variable")));
            proxy.process().destroy();
            Await.until("its farewell is heard", () -> ari.nodes().isEmpty());
            assertThatThrownBy(() -> ari.channels().list()).isInstanceOf(AriConnectException.class);
            assertThat(proxy.process().isAlive()).isTrue();
            wire.release();

            assertThat(inFlight)
                    .as("what was in flight is answered")
                    .succeedsWithin(Await.PATIENCE)
                    .extracting(Variable::value)
                    .isEqualTo("");
            assertThat(proxy.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(proxy.process().exitValue()).isZero();
        }
    }

    @Test
    void whatCannotBeUsedEndsItWithOneLineAndStatus1() throws Exception {
        try (ServerProcess proxy = ProxyProgram.launch(environment(), "--nonsense", "x")) {
            assertThat(proxy.await(20)).contains("error: There is no flag --nonsense");
            assertThat(proxy.process().exitValue()).isEqualTo(1);
        }
    }

    @Test
    void aPasswordThatAsteriskRefusesIsNotPrinted() throws Exception {
        try (ServerProcess proxy = ProxyProgram.launch(environment(), "--ari.password", "top-secret")) {
            assertThat(proxy.await(20)).contains("error: ").doesNotContain("top-secret");
            assertThat(proxy.process().exitValue()).isEqualTo(1);
        }
    }

    @Test
    void anAsteriskThatRefusesItLaterEndsIt() throws Exception {
        int port = URI.create(asterisk.url()).getPort();
        try (ServerProcess proxy = ProxyProgram.start(environment(), "--ari.application", APP)) {
            asterisk.close();
            asterisk = AsteriskDouble.builder()
                    .port(port)
                    .user("arikit", "changed")
                    .start();

            assertThat(proxy.process().waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(proxy.process().exitValue()).isEqualTo(1);
        }
    }
}
