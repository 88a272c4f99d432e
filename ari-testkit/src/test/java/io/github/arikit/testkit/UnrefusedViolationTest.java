package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What violations lead to when the double does not refuse them: what they lead to in Asterisk. */
class UnrefusedViolationTest extends DoubleTest {

    @Override
    void configure(AsteriskDoubleBuilder settings) {
        settings.refuseViolations(false);
    }

    @Test
    void unknownParameterIsIgnoredAndRecorded() {
        assertThat(client.post("/bridges?colour=red").status()).isEqualTo(200);
        assertThat(asterisk.violations()).hasSize(1);
    }

    @Test
    void numberForAStringIsAbsent() {
        assertThat(client.call("POST", "/bridges", "{\"name\":12}").field("name"))
                .isEmpty();
    }

    @Test
    void textForANumberIsZero() {
        client.call("PUT", "/mailboxes/m", "{\"oldMessages\":\"7\",\"newMessages\":3}");

        assertThat(client.get("/mailboxes/m").field("old_messages")).isEqualTo("0");
        assertThat(client.get("/mailboxes/m").field("new_messages")).isEqualTo("3");
    }

    @Test
    void garbageInTheQueryIsReadAsFarAsItGoes() {
        client.call("PUT", "/mailboxes/m?oldMessages=4x&newMessages=y");

        assertThat(client.get("/mailboxes/m").field("old_messages")).isEqualTo("4");
        assertThat(client.get("/mailboxes/m").field("new_messages")).isEqualTo("0");
    }

    @Test
    void lastOfARepeatedKeyCounts() {
        assertThat(client.post("/bridges?name=a&name=b").field("name")).isEqualTo("b");
    }

    @Test
    void missingParametersGetTheWordsOfAsterisk() {
        assertThat(client.post("/channels")).hasToString("400 {\"message\":\"Endpoint must be specified\"}");
        assertThat(client.get("/asterisk/variable")).hasToString("400 {\"message\":\"Variable name is required\"}");
    }

    @Test
    void fatalRequestEndsTheDouble() {
        assertThat(client.statusOrNone("POST", "/bridges/b/variable")).isZero();
        assertThat(client.statusOrNone("GET", "/asterisk/ping")).isZero();
        assertThat(asterisk.violations()).anyMatch(SpecViolation::crashesAsterisk);
    }
}
