package io.github.arikit.handles;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.RequestSender;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the requests that are under way, so that closing can wait for them. May be shared between threads. */
final class InFlight {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    private final Set<Thread> completing = new HashSet<>();
    private int requests;

    /** Returns a sender whose requests are counted. */
    RequestSender counting(RequestSender sender) {
        return new Counting(sender);
    }

    private void begin() {
        lock.lock();
        try {
            requests++;
        } finally {
            lock.unlock();
        }
    }

    /** Completes a future and what depends on it, which may be what closes the client. */
    private void complete(Runnable completion) {
        boolean isOutermost = mark(true);
        try {
            completion.run();
        } finally {
            if (isOutermost) {
                mark(false);
            }
            end();
        }
    }

    private boolean mark(boolean isCompleting) {
        lock.lock();
        try {
            Thread current = Thread.currentThread();
            return isCompleting ? completing.add(current) : completing.remove(current);
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            requests--;
            fewer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Blocks until no request is under way but the one, if any, whose completion called this; at most for this time. An
     * interrupt ends it, and its flag stays set.
     */
    void await(Duration timeout) {
        lock.lock();
        try {
            long left = TimeUnit.NANOSECONDS.convert(timeout);
            int own = completing.contains(Thread.currentThread()) ? 1 : 0;
            while (requests > own && left > 0) {
                left = fewer.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private final class Counting implements RequestSender {
        private final RequestSender sender;

        Counting(RequestSender sender) {
            this.sender = sender;
        }

        @Override
        public <T> T send(AriRequest<T> request) {
            begin();
            try {
                return sender.send(request);
            } finally {
                end();
            }
        }

        @Override
        public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
            begin();
            CompletableFuture<T> exchange;
            try {
                exchange = sender.sendAsync(request);
            } catch (RuntimeException | Error e) {
                end();
                throw e;
            }
            CompletableFuture<T> result = new CompletableFuture<>();
            exchange.whenComplete((answer, failure) -> complete(() -> {
                if (failure == null) {
                    result.complete(answer);
                } else {
                    result.completeExceptionally(failure);
                }
            }));
            result.whenComplete((answer, failure) -> exchange.cancel(false));
            return result;
        }
    }
}
