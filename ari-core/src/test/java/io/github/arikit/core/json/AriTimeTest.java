package io.github.arikit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AriTimeTest {

    private static Instant fromBytes(String text) throws IOException {
        return new JsonBytes(('"' + text + '"').getBytes(StandardCharsets.UTF_8)).instant();
    }

    @Test
    void theFormOfAsteriskIsReadWithoutTheParser() throws IOException {
        Random random = new Random(17);

        for (int i = 0; i < 20_000; i++) {
            Instant time = Instant.ofEpochMilli(random.nextLong(-62_000_000_000_000L, 250_000_000_000_000L));
            String text = AriTime.format(time);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

            assertThat(AriTime.usual(bytes, 0, bytes.length)).as(text).isEqualTo(time);
            assertThat(AriTime.parse(text)).isEqualTo(time);
            assertThat(AriTime.read(text)).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T11:36:52.712+0100",
                "2026-11-23T11:36:52.712-1130",
                "2024-02-29T23:59:59.999+1800",
                "2026-11-23T11:36:52+0000",
                "2026-11-23T11:36:52.712345+0000",
                "2026-11-23T11:36:52.712Z",
                "2026-11-23T11:36:52.712+01:00",
                "2026-11-23T11:36:52.712\\u002b0000"
            })
    void everyFormIsReadAlike(String text) throws IOException {
        String unescaped = text.replace("\\u002b", "+");

        assertThat(fromBytes(text)).isEqualTo(AriTime.parse(unescaped));
        assertThat(AriTime.read(unescaped)).isEqualTo(AriTime.parse(unescaped));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13-23T11:36:52.712+0000",
                "2026-11-32T11:36:52.712+0000",
                "2026-11-00T11:36:52.712+0000",
                "2026-11-23T24:36:52.712+0000",
                "2026-11-23T11:60:52.712+0000",
                "2026-11-23T11:36:60.712+0000",
                "2026-11-23T11:36:52.712+1901",
                "2026-11-23T11:36:52.712+0060",
                "2026-11-23 11:36:52.712+0000"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatIOException().isThrownBy(() -> fromBytes(text)).withMessageContaining("Not a time");
    }
}
