package io.github.arikit.handles;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelHangupRequest;
import io.github.arikit.generated.event.Dial;
import io.github.arikit.generated.event.Event;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Follows the attempt to reach the far end of a channel, until its result is known. Open it before the channel is
 * executed or dialled. May be shared between threads.
 *
 * <pre>{@code
 * ChannelHandle agent = ari.stageOriginate("PJSIP/agent7", options -> options.app("queue").timeout(20));
 * try (DialAttempt attempt = DialAttempt.of(agent)) {
 *     agent.exec();
 *     DialResult result = attempt.result().get(30, TimeUnit.SECONDS);
 * }
 * }</pre>
 *
 * <p>It only watches: it sets no limit to the time of ringing, and closing it hangs nothing up.
 */
public final class DialAttempt implements AutoCloseable {
    /**
     * How long a failure that Asterisk has named waits for the end of the channel, which brings the causes. Most often
     * that follows at once; a channel that plays a busy tone stays.
     */
    public static final Duration CAUSE_GRACE = Duration.ofMillis(500);

    private final Subscription<Event> events;
    private final DialProgress progress;
    private final CompletableFuture<DialResult> result;

    private DialAttempt(ChannelHandle channel) {
        progress = new DialProgress(channel.id());
        events = channel.subscription(Event.class)
                .only(Dial.class)
                .only(ChannelHangupRequest.class)
                .only(ChannelDestroyed.class)
                .open();
        result = events.first(this::decides).thenCompose(event -> withCauses());
        result.whenComplete((done, failure) -> events.close());
    }

    /**
     * Begins to follow the attempt to reach the far end of a channel. Talks to nobody.
     *
     * @throws IllegalStateException if the client is closed
     */
    public static DialAttempt of(ChannelHandle channel) {
        return new DialAttempt(channel);
    }

    private boolean decides(Event event) {
        progress.accept(event);
        return progress.result().isPresent();
    }

    private CompletableFuture<DialResult> withCauses() {
        DialResult known = progress.result().orElseThrow();
        if (known.isAnswered() || progress.hasEnded()) {
            return CompletableFuture.completedFuture(known);
        }
        return events.first(this::ends, CAUSE_GRACE)
                .handle((end, failure) -> failure == null ? progress.result().orElseThrow() : known);
    }

    private boolean ends(Event event) {
        progress.accept(event);
        return progress.hasEnded();
    }

    /**
     * Returns the result to come. It fails with {@link io.github.arikit.core.error.SubscriptionClosedException} if this
     * attempt or the client is closed before.
     */
    public CompletableFuture<DialResult> result() {
        return result;
    }

    /** Follows it no longer. Closing twice is fine. */
    @Override
    public void close() {
        events.close();
    }
}
