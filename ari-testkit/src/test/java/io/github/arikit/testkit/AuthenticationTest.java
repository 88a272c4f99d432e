package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class AuthenticationTest extends DoubleTest {

    @Override
    void configure(AsteriskDoubleBuilder settings) {
        settings.user("u", "p:w").readOnlyUser("looker", "x");
    }

    private Client.Reply anonymous(String path) {
        return client.send(
                HttpRequest.newBuilder(URI.create(asterisk.url() + path)).build());
    }

    @Test
    void withoutCredentialsThereIsAChallenge() {
        Client.Reply reply = anonymous("/asterisk/ping");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Authentication required\"}");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Asterisk REST Interface\"");
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void apiKeyWorks() {
        assertThat(anonymous("/asterisk/ping?api_key=u%3Ap:w").field("ping")).isEqualTo("pong");
        assertThat(anonymous("/asterisk/ping?api_key=u:p").status()).isEqualTo(401);
    }

    @Test
    void wrongHeaderIsNotMadeUpForByApiKey() {
        Client wrong = new Client(asterisk, "u", "wrong");

        assertThat(wrong.get("/asterisk/ping?api_key=u:p:w").status()).isEqualTo(401);
    }

    @Test
    void readOnlyUserMayOnlyLook() {
        Client looker = new Client(asterisk, "looker", "x");

        assertThat(looker.get("/channels").status()).isEqualTo(200);
        assertThat(looker.post("/bridges")).hasToString("403 {\"message\":\"Write access denied\"}");
        assertThat(looker.delete("/bridges/b").status()).isEqualTo(403);
    }

    @Test
    void credentialsAreNotRecorded() {
        anonymous("/asterisk/ping?api_key=u:p:w");

        assertThat(asterisk.exchanges().toString())
                .contains("GET /ari/asterisk/ping 200")
                .doesNotContain("p:w");
    }
}
