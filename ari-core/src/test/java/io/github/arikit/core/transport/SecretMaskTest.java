package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":\"hunter2\",\"x\":1}",
                "{\"Password\" : \"hunter2\"}",
                "{\"sip_auth_token\":\"hunter2\"}",
                "{\"api_key\":\"user:hunter2\"}",
                "{\"password\":\"a\\\"hunter2\"}",
                "{\"fields\":[{\"attribute\":\"password\",\"value\":\"hunter2\"}]}",
                "{\"variable\":\"MY_SECRET\",\"value\":\"hunter2\"}",
                "{\"uri\":\"asterisk/ping?api_key=user:hunter2&x=1\"}",
                "{\"message_body\":\"{\\\"password\\\":\\\"hunter2\\\"}\"}",
                "{\"message_body\":\"{\\\"fields\\\":[{\\\"attribute\\\":\\\"auth_pass\\\",\\\"value\\\":\\\"hunter2\\\"}]}\"}",
                "{\"password\":\"hunter2"
            })
    void secretIsMasked(String frame) {
        String masked = SecretMask.masked(frame);

        assertThat(masked).doesNotContain("hunter2").contains("***");
    }

    @Test
    void whatIsNoSecretIsKept() {
        String frame = "{\"type\":\"StasisStart\",\"channel\":{\"id\":\"17.80\",\"name\":\"PJSIP/alice\"}}";

        assertThat(SecretMask.masked(frame)).isEqualTo(frame);
    }

    @Test
    void longFrameIsCutOffAfterMasking() {
        String frame = "{\"x\":\"" + "x".repeat(4_080) + "\",\"password\":\"hunter2\"}";

        assertThat(SecretMask.masked(frame)).doesNotContain("hunter").endsWith("(" + frame.length() + " characters)");
    }
}
