package io.github.arikit.ext.internal;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.resync.Resynchronised;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Hears the DTMF that comes from a channel, or from the channels in a bridge, while a run lasts. */
public final class Dtmf {
    private Dtmf() {}

    /**
     * Listens to a channel, from now on.
     *
     * @param listener is told the digits
     */
    public static void ofChannel(ChannelHandle channel, Lifeline<?> life, Consumer<String> listener) {
        Subscription<ChannelDtmfReceived> digits = channel.subscribe(ChannelDtmfReceived.class);
        life.listen(digits, each(listener));
    }

    /**
     * Listens to the channels in a bridge, to those that enter it, and no longer to those that leave it. After the
     * connection was interrupted the bridge is read again, for those who have entered meanwhile.
     *
     * @param whenGone what to do if there is no such bridge any more then
     * @return completes when the channels that are in the bridge now are listened to; it fails if they are not known
     */
    public static CompletableFuture<Bridge> ofBridge(
            BridgeHandle bridge, Lifeline<?> life, Consumer<String> listener, Runnable whenGone) {
        MemberEvents<ChannelDtmfReceived> members =
                new MemberEvents<>(bridge, life, ChannelDtmfReceived.class, each(listener));
        members.follow();
        life.listen(
                bridge.client().subscribe(Resynchronised.class),
                gap -> life.whenAnswered(members.read(), failure -> {
                    // Where there is no answer the connection is lost again, and read after that.
                    if (failure instanceof AriNotFoundException) {
                        whenGone.run();
                    }
                }));
        return members.read();
    }

    private static Consumer<ChannelDtmfReceived> each(Consumer<String> listener) {
        Repeats repeats = new Repeats();
        return event -> {
            if (!repeats.isRepeat(event)) {
                listener.accept(event.digit());
            }
        };
    }
}
