package io.github.arikit.examples;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;
import java.util.function.Consumer;

/** Two channels in a bridge of their own. */
public final class TwoParties {
    private static final Duration LONGEST_CALL = Duration.ofHours(4);

    private TwoParties() {}

    /**
     * Lets two channels talk until one of them leaves, then hangs up the other. Blocks all the while.
     *
     * @param whenConnected what to do once both are in the bridge
     */
    public static void talk(
            AriClient ari, ChannelHandle one, ChannelHandle other, Consumer<BridgeHandle> whenConnected) {
        BridgeHandle bridge = ari.stageCreateBridge(options -> options.type("mixing"));
        try (Subscription<ChannelLeftBridge> left = bridge.subscribe(ChannelLeftBridge.class)) {
            bridge.exec();
            bridge.addChannels(one, other);
            whenConnected.accept(bridge);
            left.next(LONGEST_CALL);
        }
        hangUp(one);
        hangUp(other);
        bridge.destroy();
    }

    /** Hangs up a channel that may be gone already. */
    public static void hangUp(ChannelHandle channel) {
        try {
            channel.hangup();
        } catch (AriNotFoundException e) {
            // It has hung up itself, which is as good.
            return;
        }
    }
}
