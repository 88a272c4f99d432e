package io.github.arikit.ext.internal;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.handles.AriResources;
import io.github.arikit.handles.resync.BridgeVanished;
import io.github.arikit.handles.resync.ChannelVanished;
import io.github.arikit.handles.resync.GapEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Finds out whether the channel or bridge of a run is still there, where events alone do not tell. */
public final class Presence {
    /** What fails because of a hangup fails a little before the hangup is reported. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final AriResources client;
    private final Key key;
    private final Lifeline<?> life;
    private final Runnable whenGone;

    /**
     * Watches over a resource.
     *
     * @param key the key of a channel or a bridge
     * @param whenGone what to do when it is found to be no longer there
     */
    public Presence(AriResources client, Key key, Lifeline<?> life, Runnable whenGone) {
        this.client = client;
        this.key = key;
        this.life = life;
        this.whenGone = whenGone;
    }

    /** Begins to hear of an end that fell into a time in which no events arrived. */
    public void followGaps() {
        Class<? extends GapEvent> end = isBridge() ? BridgeVanished.class : ChannelVanished.class;
        life.listen(client.subscribe(key, end), gone -> whenGone.run());
    }

    /** Gives a hangup that may be behind something time to be reported, then asks; runs a task if there was none. */
    public void check(Runnable whenThere) {
        life.after(
                GRACE,
                () -> life.whenAnswered(get(), failure -> {
                    if (failure instanceof AriNotFoundException) {
                        whenGone.run();
                    } else {
                        whenThere.run();
                    }
                }));
    }

    /**
     * Asks, if the last channel has left a bridge. Asterisk tells an application about a bridge only while a channel of
     * the application is in it, and takes the channels out before it destroys the bridge: the end is often not reported.
     */
    public void check(ChannelLeftBridge event) {
        if (isBridge() && event.bridge().channels().isEmpty()) {
            check(() -> {});
        }
    }

    private CompletableFuture<?> get() {
        return isBridge() ? client.bridge(key).getAsync() : client.channel(key).getAsync();
    }

    private boolean isBridge() {
        return key.kind().equals(Key.Kind.BRIDGE);
    }
}
