package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsteriskHandleTest {
    private final FakeConnection connection = FakeConnection.of("22.10.1~dfsg", "ivr");
    private final AriClient ari = connection.connect();

    @AfterEach
    void close() {
        ari.close();
    }

    @Test
    void gettingItIsLocalAndTellsWhoAnswered() {
        AsteriskHandle asterisk = ari.asterisk();

        assertThat(asterisk.id()).isEqualTo("node-1");
        assertThat(asterisk.server().version()).isEqualTo("22.10.1~dfsg");
        assertThat(asterisk).isEqualTo(ari.asterisk()).hasToString("Asterisk 22.10.1~dfsg node=node-1");
        assertThat(connection.sent()).isEmpty();
    }

    @Test
    void globalVariablesAreTexts() {
        connection.answer("asterisk.getGlobalVar", "{\"value\":\"night\"}");
        AsteriskHandle asterisk = ari.asterisk();

        asterisk.setVariable("MODE", "night");

        assertThat(asterisk.variable("MODE")).isEqualTo("night");
        assertThat(connection.sent()).containsExactly("POST /asterisk/variable", "GET /asterisk/variable");
    }
}
