package io.github.arikit.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriConfigurationException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Flags and variables of proxy and client, as the Go programs have them. */
class AriProxyConfigTest {
    private static final Map<String, String> CREDENTIALS = Map.of("ARI_USERNAME", "u", "ARI_PASSWORD", "secret");

    private static Map<String, String> with(String... more) {
        Map<String, String> variables = new HashMap<>(CREDENTIALS);
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], more[i + 1]);
        }
        return variables;
    }

    @Test
    void theDefaultsAreThoseOfTheGoProxy() {
        AriProxyConfig config = AriProxyConfig.of(CREDENTIALS);
        assertThat(config.asterisk().url()).hasToString("http://localhost:8088/ari");
        assertThat(config.nats().urls()).isEqualTo("nats://localhost:4222");
        assertThat(config.prefix()).isEqualTo("ari.");
        assertThat(config.asterisk().applications()).hasSize(1);
    }

    @Test
    void aFlagWinsOverItsVariable() {
        AriProxyConfig config = AriProxyConfig.of(
                with("ARI_APPLICATION", "a", "MESSAGEBUS_URL", "nats://one:1", "ARI_HTTP_URL", "http://x:1/ari"),
                "--ari.application",
                "b",
                "--messagebus.url=nats://two:2");
        assertThat(config.asterisk().applications()).containsExactly("b");
        assertThat(config.nats().urls()).isEqualTo("nats://two:2");
        assertThat(config.asterisk().url()).hasToString("http://x:1/ari");
    }

    @Test
    void theServiceOfKubernetesWins() {
        assertThat(AriProxyConfig.of(with(
                                "MESSAGEBUS_URL",
                                "nats://one:1",
                                "NATS_SERVICE_HOST",
                                "h",
                                "NATS_SERVICE_PORT_CLIENT",
                                "9"))
                        .nats()
                        .urls())
                .isEqualTo("nats://h:9");
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        assertThatThrownBy(() -> AriProxyConfig.of(CREDENTIALS, "--ari.application"))
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContaining("--ari.application needs a value");
        assertThatThrownBy(() -> AriProxyConfig.of(CREDENTIALS, "--nonsense"))
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContaining("--nonsense")
                .hasMessageContaining("--messagebus.url");
        assertThatThrownBy(() -> AriProxyConfig.of(Map.of())).hasMessageContaining("ARI_USERNAME");
    }

    @Test
    void theClientReadsWhatTheGoClientReads() {
        AriNatsConfig config = AriNatsConfig.fromEnvironment(Map.of(
                "ARI_APPLICATION", "demo", "MESSAGEBUS_URL", "nats://u:secret@h:1", "NATS_URI", "nats://other:1"));
        assertThat(config.nats().urls()).isEqualTo("nats://u:secret@h:1");
        assertThat(config).asString().contains("nats://h:1").doesNotContain("secret");
        assertThat(AriNatsConfig.fromEnvironment(Map.of("ARI_APPLICATION", "demo", "NATS_URI", "nats://other:1"))
                        .nats()
                        .urls())
                .isEqualTo("nats://other:1");
        assertThatThrownBy(() -> AriNatsConfig.fromEnvironment(Map.of()))
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContaining("ARI_APPLICATION");
        assertThatThrownBy(() -> AriNatsConfig.builder().applications("a.b").build())
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContaining("a.b");
    }
}
