package io.github.arikit.core;

import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.transport.CallSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for answers. */
final class Blocking {
    private Blocking() {}

    /** Returns the answer, or throws what the future fails with, showing also where it was waited for. */
    static <T> T send(Transport transport, AriCall<T> call, Duration timeout) {
        if (Thread.currentThread().isInterrupted()) {
            throw new AriInterruptedException(Outcome.NOT_SENT, call.operation(), new InterruptedException());
        }
        CompletableFuture<T> answer = transport.executeAwaited(call, timeout);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            abandon(answer);
            Thread.currentThread().interrupt();
            throw new AriInterruptedException(Outcome.UNKNOWN, call.operation(), e);
        } catch (CancellationException e) {
            throw new AriTransportException(call + " was cancelled", Outcome.UNKNOWN, call.operation(), e);
        } catch (ExecutionException e) {
            throw here(e.getCause());
        }
    }

    private static void abandon(CompletableFuture<?> answer) {
        answer.cancel(true);
        // If the answer won the race, nobody else will close what came with it.
        answer.thenAccept(value -> {
            if (value instanceof BinaryContent content) {
                close(content);
            }
        });
    }

    private static void close(BinaryContent content) {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException here(Throwable failure) {
        failure.addSuppressed(new CallSite());
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }
}
