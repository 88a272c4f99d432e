package io.github.arikit.testkit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A call that a {@link Caller} has placed, or that has reached a {@link ScriptedEndpoint}. May be used from any thread. */
public final class ScriptedCall {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Makes the call that a channel belongs to. */
    @FunctionalInterface
    interface Factory {
        ScriptedCall call(String channelId, CompletableFuture<ChannelHistory> end);
    }

    private final String channelId;
    private final CompletableFuture<ChannelHistory> end;
    private final Supplier<ChannelHistory> history;
    private final Runnable hangUp;

    ScriptedCall(
            String channelId,
            CompletableFuture<ChannelHistory> end,
            Supplier<ChannelHistory> history,
            Runnable hangUp) {
        this.channelId = channelId;
        this.end = end;
        this.history = history;
        this.hangUp = hangUp;
    }

    /** Returns the id of the channel between the double and who calls or is called. */
    public String channelId() {
        return channelId;
    }

    /** Returns what has happened so far. */
    public ChannelHistory history() {
        return end.isDone() ? end.join() : history.get();
    }

    /**
     * Returns what will have happened when the call is over. What is attached to it runs on the thread of the double,
     * and must neither block nor call the double.
     */
    public CompletableFuture<ChannelHistory> end() {
        return end.copy();
    }

    /** Hangs up from outside now, whatever was still scripted; does nothing if the call is over. */
    public void hangUpNow() {
        hangUp.run();
    }

    /**
     * Blocks until the call is over, at most ten seconds. With a {@link ManualClock} somebody has to move the clock
     * meanwhile, or before.
     *
     * @return what has happened to it
     * @throws IllegalStateException if it is not over in time; the message tells what has happened so far
     */
    public ChannelHistory awaitEnd() {
        return awaitEnd(PATIENCE);
    }

    /**
     * Blocks until the call is over, at most this long, in real time.
     *
     * @return what has happened to it
     * @throws IllegalStateException if it is not over in time; the message tells what has happened so far
     */
    public ChannelHistory awaitEnd(Duration patience) {
        try {
            return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "The call is not over after " + patience.toMillis() + " ms: " + history(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the end of the call", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The double failed", e.getCause());
        }
    }
}
