package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriConfigurationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AriConfigTest {
    private static final Map<String, String> CREDENTIALS = Map.of("ARI_USERNAME", "me", "ARI_PASSWORD", "s3cret");

    private static Map<String, String> with(String name, String value) {
        Map<String, String> variables = new HashMap<>(CREDENTIALS);
        variables.put(name, value);
        return variables;
    }

    @Test
    void defaultsAreThoseOfALocalAsterisk() {
        AriConfig config = AriConfig.fromEnvironment(CREDENTIALS);

        assertThat(config.url()).hasToString("http://localhost:8088/ari");
        assertThat(config.webSocketUrl()).hasToString("ws://localhost:8088/ari/events");
        assertThat(config.webSocketOrigin()).isEqualTo("http://localhost/");
        assertThat(config.applications()).singleElement().asString().hasSize(26);
        assertThat(config.requestTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.reconnect().maxAttempts()).isEqualTo(ReconnectPolicy.ENDLESS);
    }

    @ParameterizedTest
    @CsvSource({
        "https://pbx:8089/ari, wss://pbx:8089/ari/events",
        "HTTP://pbx/ari/, ws://pbx/ari/events",
        "http://[::1]:8088/ari, ws://[::1]:8088/ari/events"
    })
    void websocketUrlFollowsTheUrl(String url, String expected) {
        AriConfig config = AriConfig.fromEnvironment(with("ARI_URL", url));

        assertThat(config.webSocketUrl()).hasToString(expected);
    }

    @Test
    void websocketUrlCanDiffer() {
        AriConfig config = AriConfig.fromEnvironment(with("ARI_WSURL", "wss://proxy/events/"));

        assertThat(config.webSocketUrl()).hasToString("wss://proxy/events");
    }

    @Test
    void applicationsAreSeparatedByCommas() {
        AriConfig config = AriConfig.fromEnvironment(with("ARI_APPLICATION", "ivr, queue"));

        assertThat(config.applications()).containsExactly("ivr", "queue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARI_USERNAME", "ARI_PASSWORD"})
    void missingCredentialIsNamed(String variable) {
        Map<String, String> variables = with(variable, "");

        assertThatThrownBy(() -> AriConfig.fromEnvironment(variables))
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContaining(variable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me:s3cret@pbx/ari",
                "http://pbx/ari?api_key=me:s3cret",
                "http://me:s3 cret@pbx/ari",
                "http://pbx/ari?x=s3cret",
                "http:///s3cret",
                "//s3cret"
            })
    void unusableUrlIsRejectedWithoutQuotingIt(String url) {
        Map<String, String> variables = with("ARI_URL", url);

        assertThatThrownBy(() -> AriConfig.fromEnvironment(variables))
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContaining("ARI_URL")
                .hasMessageNotContaining("cret@")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void schemeOfAnotherKindIsNamed() {
        Map<String, String> variables = with("ARI_URL", "ftp://pbx/ari");

        assertThatThrownBy(() -> AriConfig.fromEnvironment(variables))
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContaining("ftp");
    }

    @ParameterizedTest
    @CsvSource({"http, HTTP", "websocket, WEBSOCKET", "Auto, AUTO"})
    void transportIsReadFromTheEnvironment(String value, TransportMode mode) {
        AriConfig config = AriConfig.fromEnvironment(with("ARI_TRANSPORT", value));

        assertThat(config.transport()).isEqualTo(mode);
    }

    @Test
    void unknownTransportIsRejected() {
        Map<String, String> variables = with("ARI_TRANSPORT", "carrier-pigeon");

        assertThatThrownBy(() -> AriConfig.fromEnvironment(variables))
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContainingAll("ARI_TRANSPORT", "http, websocket or auto", "carrier-pigeon");
    }

    @Test
    void applicationNameWithCommaIsRejected() {
        AriConfig.Builder builder = AriConfig.builder();

        assertThatThrownBy(() -> builder.applications("a,b")).isInstanceOf(AriConfigurationException.class);
        assertThatThrownBy(() -> builder.applications("a", " ")).isInstanceOf(AriConfigurationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a\r\nHost: x"})
    void userNameThatBreaksTheHeaderIsRejected(String name) {
        Map<String, String> variables = with("ARI_USERNAME", name);

        assertThatThrownBy(() -> AriConfig.fromEnvironment(variables))
                .isInstanceOf(AriConfigurationException.class)
                .hasMessageContaining("ARI_USERNAME");
    }

    @Test
    void outOfRangeSettingsAreNamed() {
        AriConfig.Builder builder = AriConfig.builder();

        assertThatThrownBy(() -> builder.requestTimeout(Duration.ZERO)).hasMessageContaining("requestTimeout");
        assertThatThrownBy(() -> builder.maxInFlight(0)).hasMessageContaining("maxInFlight");
    }

    @Test
    void textDoesNotHoldThePassword() {
        AriConfig config = AriConfig.fromEnvironment(CREDENTIALS);

        String text = config.toString();

        assertThat(text).contains("me", "localhost").doesNotContain("s3cret");
    }

    @Test
    void authorizationIsUtf8() {
        AriConfig config =
                AriConfig.builder().username("jürgen").password("pässe:x").build();

        assertThat(config.authorization()).isEqualTo("Basic asO8cmdlbjpww6Rzc2U6eA==");
    }
}
