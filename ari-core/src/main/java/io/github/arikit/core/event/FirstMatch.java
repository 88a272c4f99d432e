package io.github.arikit.core.event;

import io.github.arikit.core.error.SubscriptionClosedException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Completes futures with the events of a subscription, one future at a time. */
final class FirstMatch<E> {
    private record Wish<E>(Predicate<? super E> condition, CompletableFuture<E> future) {}

    private final Subscription<E> subscription;
    private final EventQueue<E> queue;
    private final SerialTask task;
    private volatile @Nullable Wish<E> wish;

    FirstMatch(Subscription<E> subscription, EventQueue<E> queue, Executor executor) {
        this.subscription = subscription;
        this.queue = queue;
        this.task = new SerialTask(executor, this::step, subscription);
    }

    synchronized CompletableFuture<E> next(Predicate<? super E> condition) {
        Wish<E> before = wish;
        if (before != null && !before.future.isDone()) {
            throw new IllegalStateException("The future before, of " + subscription + ", is not done");
        }
        Wish<E> now = new Wish<>(Objects.requireNonNull(condition, "condition"), new CompletableFuture<>());
        wish = now;
        queue.onChange(task);
        return now.future;
    }

    private boolean step() {
        Wish<E> current = wish;
        if (current == null || current.future.isDone()) {
            return false;
        }
        E event = queue.take();
        if (event == null) {
            if (queue.isOver()) {
                current.future.completeExceptionally(new SubscriptionClosedException(subscription.toString()));
            }
            return false;
        }
        try {
            // The future may have been cancelled meanwhile; then the event belongs to the next one.
            if (current.condition.test(event) && !current.future.complete(event)) {
                queue.putBack(event);
            }
        } catch (Throwable e) {
            current.future.completeExceptionally(e);
        }
        return true;
    }
}
