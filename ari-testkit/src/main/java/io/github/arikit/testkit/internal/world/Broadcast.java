package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.StasisBroadcast;
import io.github.arikit.testkit.internal.time.Timeline;
import org.jspecify.annotations.Nullable;

/** A channel that is or was offered to applications, until the one that claimed it lets it go. */
final class Broadcast {
    private final StasisBroadcast settings;
    private final Runnable next;
    private Timeline.@Nullable Timer timeout;
    private boolean claimed;

    /**
     * Offers.
     *
     * @param next what the channel does afterwards, whoever had it
     */
    Broadcast(StasisBroadcast settings, Runnable next) {
        this.settings = settings;
        this.next = next;
    }

    StasisBroadcast settings() {
        return settings;
    }

    Runnable next() {
        return next;
    }

    void endsWith(Timeline.Timer newTimeout) {
        timeout = newTimeout;
    }

    boolean isClaimed() {
        return claimed;
    }

    void claim() {
        claimed = true;
        cancel();
    }

    void cancel() {
        if (timeout != null) {
            timeout.cancel();
        }
    }
}
