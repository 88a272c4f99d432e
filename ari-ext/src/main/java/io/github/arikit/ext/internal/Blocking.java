package io.github.arikit.ext.internal;

import io.github.arikit.core.error.AriInterruptedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for the end of a run. */
public final class Blocking {
    private Blocking() {}

    /**
     * Blocks until a run ends.
     *
     * @param what what is awaited, for the message
     * @param onInterrupt ends the run if the thread is interrupted
     * @throws AriInterruptedException if the thread is interrupted
     */
    public static <R> R await(CompletableFuture<R> result, String what, Runnable onInterrupt) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            onInterrupt.run();
            Thread.currentThread().interrupt();
            throw new AriInterruptedException(what, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing completes this exceptionally", e);
        }
    }
}
