package io.github.arikit.nats.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.Key;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.request.ChannelExternalMediaRequest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithParameterTest {
    private final ChannelExternalMediaRequest request = ChannelExternalMediaRequest.builder()
            .app("ivr")
            .externalHost("127.0.0.1:4000")
            .format("slin")
            .variables(Map.of("a", "b"))
            .build();

    @Test
    void itIsSentAfterAllThatTheRequestHas() {
        Key location = Key.anyOn("node-1", "ivr");
        AriCall<Channel> plain = request.toCall();

        AriCall<Channel> call = new WithParameter<>(request.at(location), "data", Optional.of("uuid")).toCall();

        assertThat(call.operation()).isEqualTo(plain.operation());
        assertThat(call.query())
                .startsWith(plain.query().toArray(AriCall.Argument[]::new))
                .hasSize(plain.query().size() + 1)
                .endsWith(new AriCall.Argument("data", "uuid"));
        assertThat(call.body()).isPresent().isEqualTo(plain.body());
        assertThat(call.location()).isEqualTo(location);
    }

    @Test
    void noneLeavesTheRequestAsItIs() {
        assertThat(new WithParameter<>(request, "data", Optional.empty()).toCall())
                .isEqualTo(request.toCall());
    }
}
