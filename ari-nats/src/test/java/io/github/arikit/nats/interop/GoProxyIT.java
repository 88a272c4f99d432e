package io.github.arikit.nats.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import io.github.arikit.nats.UnsupportedByProxyException;
import org.junit.jupiter.api.Test;

/** The client in Java, served by the proxy in Go. */
class GoProxyIT extends ClientContract {

    @Override
    void startProxy(Cluster cluster) {
        cluster.goProxy();
    }

    @Test
    void whatTheProxyDoesNotKnowFailsWithTheNameOfTheOperation() {
        ChannelHandle call = call();
        assertThatThrownBy(() -> call.move("elsewhere"))
                .isInstanceOfSatisfying(
                        UnsupportedByProxyException.class,
                        failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasMessageContaining("channels.move")
                .hasMessageContaining(ari().nodes().get(0));
        PlaybackHandle several = call.stagePlay("sound:beep", "sound:beep");
        assertThatThrownBy(several::exec)
                .isInstanceOf(UnsupportedByProxyException.class)
                .hasMessageContaining("channels.play");
        assertThat(several.isStaged()).isTrue();
        call.hangup();
    }
}
