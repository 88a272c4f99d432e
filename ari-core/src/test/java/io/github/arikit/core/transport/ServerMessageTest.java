package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerMessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"Channel not found\"} | Channel not found",
                "{\"error\":\"Allocation failed\"} | Allocation failed",
                "{\"code\":{\"x\":[1]},\"message\":\"m\"} | m",
                "{\"other\":1} | {\"other\":1}",
                "{\"message\": | {\"message\":",
                "<html><head><title>t</title></head><body><h1>Bad&nbsp;Request</h1><p>x &lt; y</p></body> | Bad Request x < y",
                "plain   text | plain text"
            })
    void shortTextIsFound(String body, String message) {
        assertThat(ServerMessage.in(body)).isEqualTo(message);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(ServerMessage.in("  \n")).isEmpty();
    }

    @Test
    void longTextIsCut() {
        assertThat(ServerMessage.in("y".repeat(10_000))).hasSize(303).endsWith("...");
    }
}
