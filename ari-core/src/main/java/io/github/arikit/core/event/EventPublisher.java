package io.github.arikit.core.event;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/** A subscription as a reactive stream for one subscriber. */
final class EventPublisher<E> implements Flow.Publisher<E> {
    private final AtomicBoolean taken = new AtomicBoolean();
    private final Subscription<E> source;
    private final EventQueue<E> queue;
    private final Executor executor;

    EventPublisher(Subscription<E> source, EventQueue<E> queue, Executor executor) {
        this.source = source;
        this.queue = queue;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        if (taken.compareAndSet(false, true)) {
            new EventFlow<>(source, queue, executor, subscriber).start();
        } else {
            subscriber.onSubscribe(new NoFlow());
            subscriber.onError(new IllegalStateException("The subscription to " + source + " has a subscriber"));
        }
    }

    /** What a refused subscriber is given, as the rules ask for one before the error. */
    private static final class NoFlow implements Flow.Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }
}
