package io.github.arikit.nats.interop;

import static io.github.arikit.nats.Await.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriConflictException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.request.AsteriskPingRequest;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import org.junit.jupiter.api.Test;

/** The client in Java, served by the proxy in Java: nothing of ARI is lost on the way. */
class JavaProxyIT extends ClientContract {

    @Override
    void startProxy(Cluster cluster) {
        cluster.javaProxy();
    }

    @Test
    void whatTheProtocolOfTheGoProxyLacksTravelsAsAGenericRequest() {
        assertThat(ari().send(AsteriskPingRequest.of()).ping()).isEqualTo("pong");
        ChannelHandle call = call();
        assertThat(call.get().language()).isNotEmpty();
        PlaybackHandle several = call.stagePlay("sound:beep", "sound:beep");
        try (Subscription<PlaybackFinished> finished = several.subscribe(PlaybackFinished.class)) {
            several.exec();
            finished.next(PATIENCE);
        }
        call.hangup();
    }

    @Test
    void refusalsKeepTheirStatusAndTheWordsOfAsterisk() {
        ChannelHandle call = call();
        ChannelHandle again = ari().stageOriginate(
                        "Local/silent@default",
                        options -> options.app(cluster().application()).channelId(call.id()));
        assertThatThrownBy(again::exec)
                .isInstanceOfSatisfying(
                        AriConflictException.class,
                        refusal -> assertThat(refusal.serverMessage()).isNotEmpty());
        call.hangup();
    }
}
