package io.github.arikit.nats.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.generated.event.Dial;
import io.github.arikit.generated.event.Messages;
import org.junit.jupiter.api.Test;

/** What a Go proxy adds to events is taken away again. */
class ZeroStructsTest {
    private static final String NO_CHANNEL =
            "{\"id\":\"\",\"name\":\"\",\"state\":\"\",\"accountcode\":\"\",\"caller\":null,"
                    + "\"connected\":null,\"creationtime\":\"1970-01-01T00:00:00.000+0000\",\"dialplan\":null,\"channelvars\":null}";

    @Test
    void channelsThatAnEventDoesNotHaveAreAbsent() {
        String frame = "{\"type\":\"Dial\",\"application\":\"demo\",\"caller\":" + NO_CHANNEL + ",\"dialstatus\":\"\","
                + "\"forwarded\":" + NO_CHANNEL + ",\"peer\":{\"id\":\"17\",\"name\":\"Local/1\"}}";
        Dial dial = (Dial) Messages.decode(ZeroStructs.without(frame));
        assertThat(dial.caller()).isEmpty();
        assertThat(dial.forwarded()).isEmpty();
        assertThat(dial.peer().id()).isEqualTo("17");
        assertThat(dial.dialStatus()).isEmpty();
    }

    @Test
    void anEventWithoutAnyIsNotTouched() {
        String frame = "{\"type\":\"StasisEnd\",\"channel\":{\"id\":\"17\"},\"large\":12345678901234567890.10}";
        assertThat(ZeroStructs.without(frame)).isSameAs(frame);
    }

    @Test
    void whatIsNoEventIsLeftToTheDecoder() {
        assertThat(ZeroStructs.without("{\"id\":\"\"")).isEqualTo("{\"id\":\"\"");
    }
}
