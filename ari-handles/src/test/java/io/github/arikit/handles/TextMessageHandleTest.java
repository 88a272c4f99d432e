package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.Key;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextMessageHandleTest {
    private final FakeConnection asterisk = FakeConnection.of("22.10.1", "ivr");
    private final AriClient ari = asterisk.connect();
    private final TextMessageHandle message =
            ari.textMessage("sip:queue@example.com").body("You are next").variable("X-Place", "1");

    @AfterEach
    void close() {
        ari.close();
    }

    private AriCall<?> last() {
        return asterisk.calls().get(asterisk.calls().size() - 1);
    }

    @Test
    void itGoesToAnAddressOrToAnEndpoint() {
        message.sendTo("pjsip:alice");

        assertThat(last().operation().id()).isEqualTo("endpoints.sendMessage");
        assertThat(last().query())
                .contains(
                        new AriCall.Argument("to", "pjsip:alice"),
                        new AriCall.Argument("from", "sip:queue@example.com"),
                        new AriCall.Argument("body", "You are next"));
        assertThat(last().body().orElseThrow().value()).isEqualTo(Map.of("X-Place", "1"));

        message.sendTo(Key.endpoint("PJSIP", "alice"));

        assertThat(last().toString()).isEqualTo("PUT /endpoints/PJSIP/alice/sendMessage");
        assertThat(last().body().orElseThrow().value()).isEqualTo(Map.of("X-Place", "1"));
    }

    @Test
    void itCanBeSentWithoutBlockingAndAsOftenAsOneLikes() {
        message.sendToAsync("pjsip:alice").join();
        message.sendToAsync(Key.endpoint("PJSIP", "bob")).join();

        assertThat(asterisk.sent())
                .containsExactly("PUT /endpoints/sendMessage", "PUT /endpoints/PJSIP/bob/sendMessage");
    }

    @Test
    void addingToItLeavesTheOldOneAlone() {
        message.body("Something else").variable("X-Place", "2");

        message.sendTo("pjsip:alice");

        assertThat(last().query()).contains(new AriCall.Argument("body", "You are next"));
        assertThat(last().body().orElseThrow().value()).isEqualTo(Map.of("X-Place", "1"));
    }

    @Test
    void onlyAnEndpointCanGetIt() {
        assertThatThrownBy(() -> message.sendTo(Key.channel("17")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endpoint");
    }

    @Test
    void itsTextIsNotShown() {
        assertThat(message.toString()).doesNotContain("You are next");
    }
}
