package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerResourceTest extends DoubleTest {

    @Override
    void configure(AsteriskDoubleBuilder settings) {
        settings.endpoint("PJSIP", "alice");
    }

    @Test
    void tellsAboutItself() {
        assertThat(client.get("/asterisk/info").json().getAsJsonObject().keySet())
                .containsExactly("build", "system", "config", "status");
        assertThat(client.get("/asterisk/info?only=system").text()).contains("\"version\":\"22.10.1\"");
        assertThat(client.get("/asterisk/logging").json().getAsJsonArray()).hasSize(2);
        assertThat(client.get("/asterisk/modules").json().getAsJsonArray()).isNotEmpty();
        assertThat(client.get("/asterisk/modules/res_ari.so").field("status")).isEqualTo("Running");
        assertThat(client.get("/asterisk/modules/res_ari").status()).isEqualTo(409);
        assertThat(client.get("/asterisk/modules/none.so").status()).isEqualTo(404);
    }

    @Test
    void globalVariables() {
        assertThat(client.get("/asterisk/variable?variable=X")).hasToString("200 {\"value\":\"\"}");
        assertThat(client.post("/asterisk/variable?variable=X&value=1").status())
                .isEqualTo(204);
        assertThat(client.get("/asterisk/variable?variable=X")).hasToString("200 {\"value\":\"1\"}");
    }

    @Test
    void deviceStates() {
        assertThat(client.get("/deviceStates/foo")).hasToString("200 {\"name\":\"foo\",\"state\":\"INVALID\"}");
        assertThat(client.get("/deviceStates/Stasis:x").field("state")).isEqualTo("UNKNOWN");
        assertThat(client.call("PUT", "/deviceStates/foo?deviceState=BUSY"))
                .hasToString("409 {\"message\":\"Uncontrolled device specified\"}");
        client.call("PUT", "/deviceStates/Stasis:x?deviceState=BUSY");
        assertThat(client.delete("/deviceStates/Stasis:x").status()).isEqualTo(204);
        assertThat(client.delete("/deviceStates/foo").status()).isEqualTo(409);
        assertThat(client.get("/deviceStates").text()).isEqualTo("[]");
    }

    @Test
    void mailboxes() {
        assertThat(client.call("PUT", "/mailboxes/m?oldMessages=1&newMessages=2")
                        .status())
                .isEqualTo(204);
        assertThat(client.get("/mailboxes/m"))
                .hasToString("200 {\"name\":\"m\",\"old_messages\":1,\"new_messages\":2}");
        assertThat(client.get("/mailboxes").json().getAsJsonArray()).hasSize(1);
        assertThat(client.delete("/mailboxes/m").status()).isEqualTo(204);
        assertThat(client.get("/mailboxes/m").status()).isEqualTo(404);
        assertThat(client.delete("/mailboxes/m").status()).isEqualTo(404);
    }

    @Test
    void endpoints() {
        assertThat(client.get("/endpoints").text())
                .isEqualTo("[{\"technology\":\"PJSIP\",\"resource\":\"alice\",\"state\":\"online\","
                        + "\"channel_ids\":[]}]");
        assertThat(client.get("/endpoints/PJSIP").json().getAsJsonArray()).hasSize(1);
        assertThat(client.get("/endpoints/Local"))
                .hasToString("404 {\"message\":\"No Endpoints found - invalid tech Local\"}");
        assertThat(client.get("/endpoints/PJSIP/alice").field("resource")).isEqualTo("alice");
        assertThat(client.get("/endpoints/PJSIP/none").status()).isEqualTo(404);
        assertThat(client.call("PUT", "/endpoints/sendMessage?to=pjsip:alice&from=x&body=hi")
                        .status())
                .isEqualTo(202);
        assertThat(client.call("PUT", "/endpoints/sendMessage?to=pjsip:none&from=x")
                        .status())
                .isEqualTo(404);
        assertThat(client.call("PUT", "/endpoints/PJSIP/alice/sendMessage?from=x")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void sounds() {
        assertThat(client.get("/sounds/beep"))
                .hasToString("200 {\"id\":\"beep\",\"formats\":[{\"language\":\"en\",\"format\":\"gsm\"}]}");
        assertThat(client.get("/sounds/digits%2F1").status()).isEqualTo(200);
        assertThat(client.get("/sounds/none")).hasToString("404 {\"message\":\"Sound not found\"}");
        assertThat(client.get("/sounds?lang=en").json().getAsJsonArray()).hasSizeGreaterThan(10);
        assertThat(client.get("/sounds?lang=fr"))
                .hasToString("404 {\"message\":\"No sounds found that matched the query\"}");
    }
}
