package io.github.arikit.core.event;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signals the events of a subscription to one reactive subscriber, as many as it has asked for. */
final class EventFlow<E> implements Flow.Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(EventFlow.class);

    private final Subscription<E> source;
    private final EventQueue<E> queue;
    private final SerialTask task;
    private final AtomicLong demand = new AtomicLong();
    private volatile boolean cancelled;
    private volatile boolean askedForNothing;
    /** Null once it has had its last signal. Only the task touches it. */
    private Flow.@Nullable Subscriber<? super E> subscriber;

    private boolean started;

    EventFlow(Subscription<E> source, EventQueue<E> queue, Executor executor, Flow.Subscriber<? super E> subscriber) {
        this.source = source;
        this.queue = queue;
        this.subscriber = subscriber;
        this.task = new SerialTask(executor, this::step, source);
    }

    void start() {
        queue.onChange(task);
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            askedForNothing = true;
        } else {
            demand.accumulateAndGet(n, EventFlow::sum);
        }
        task.wakeUp();
    }

    private static long sum(long wanted, long more) {
        long sum = wanted + more;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    @Override
    public void cancel() {
        cancelled = true;
        source.close();
        task.wakeUp();
    }

    private boolean step() {
        Flow.Subscriber<? super E> target = subscriber;
        if (target == null) {
            return false;
        }
        if (!started) {
            started = true;
            signal(() -> target.onSubscribe(this));
            return true;
        }
        if (cancelled) {
            subscriber = null;
            return false;
        }
        if (askedForNothing) {
            subscriber = null;
            source.close();
            signal(() -> target.onError(new IllegalArgumentException("Fewer than 1 event was asked for (rule 3.9)")));
            return false;
        }
        E event = demand.get() > 0 ? queue.take() : null;
        if (event != null) {
            demand.accumulateAndGet(1, (wanted, one) -> wanted == Long.MAX_VALUE ? wanted : wanted - one);
            handOver(target, event);
            return true;
        }
        if (queue.isOver()) {
            subscriber = null;
            // Whoever cancels while this runs ends the queue as well, and is not to hear of that.
            if (!cancelled) {
                signal(target::onComplete);
            }
        }
        return false;
    }

    private void handOver(Flow.Subscriber<? super E> target, E event) {
        try {
            target.onNext(event);
        } catch (Throwable e) {
            cancel();
            source.failed(event, e);
        }
    }

    private void signal(Runnable signal) {
        try {
            signal.run();
        } catch (Throwable e) {
            cancel();
            LOG.error("The subscriber of {} failed on a signal without an event", source, e);
        }
    }
}
