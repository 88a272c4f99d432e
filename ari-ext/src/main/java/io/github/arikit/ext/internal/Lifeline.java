package io.github.arikit.ext.internal;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.time.Scheduler;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a run holds on to while it lasts: subscriptions, timers, answers it waits for. When it ends, all of that is let
 * go of, at once and in one place.
 *
 * <p>Everything is told to the run one by one, in the order in which it happened; events of several subscriptions keep
 * the order in which they came from Asterisk. After the end nothing is told any more.
 *
 * @param <R> the result of the run
 */
public final class Lifeline<R> {
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private final Set<Subscription<?>> subscriptions = ConcurrentHashMap.newKeySet();
    private final Set<Alarm> alarms = ConcurrentHashMap.newKeySet();
    private final Scheduler scheduler;
    private final Mailbox mailbox;
    private final long begin;
    private final Consumer<Throwable> onError;

    /**
     * Begins a run.
     *
     * @param threads run what the run does
     * @param onError is told when a task of the run throws; it is to end the run
     */
    public Lifeline(Scheduler scheduler, Executor threads, Consumer<Throwable> onError) {
        this.scheduler = scheduler;
        this.mailbox = new Mailbox(threads);
        this.begin = scheduler.nanoTime();
        this.onError = onError;
    }

    /** Returns the result to come; completing or cancelling it does nothing to the run. */
    public CompletableFuture<R> result() {
        return result.copy();
    }

    /** Tells whether the run has ended. */
    public boolean isOver() {
        return result.isDone();
    }

    /** Returns how long the run has lasted. */
    public Duration elapsed() {
        return Duration.ofNanos(scheduler.nanoTime() - begin);
    }

    /** Runs a task when those before it are done, unless the run is over by then. */
    public void post(Runnable task) {
        mailbox.execute(() -> {
            if (!isOver()) {
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    onError.accept(e);
                }
            }
        });
    }

    /** Tells each event to the handler, until the run is over. Leaves it to the caller to close it sooner. */
    public <E> void listen(Subscription<E> subscription, Consumer<? super E> handler) {
        listen(subscription, handler, () -> {});
    }

    /** As {@link #listen(Subscription, Consumer)}, and runs a task if the client is closed meanwhile. */
    public <E> void listen(Subscription<E> subscription, Consumer<? super E> handler, Runnable onClosed) {
        keep(subscription);
        // On the socket's thread, which only queues: this is what keeps the order between subscriptions.
        subscription
                .publisher(Runnable::run)
                .subscribe(new EachEvent<>(event -> post(() -> handler.accept(event)), () -> post(onClosed)));
    }

    /** Closes a subscription when the run ends, or now if it has ended. */
    public void keep(Subscription<?> subscription) {
        subscriptions.add(subscription);
        if (isOver()) {
            subscription.close();
        }
    }

    /** Closes a subscription before the end of the run. */
    public void drop(Subscription<?> subscription) {
        subscriptions.remove(subscription);
        subscription.close();
    }

    /** Runs a task after a delay, unless the alarm is cancelled or the run over by then. */
    public Alarm after(Duration delay, Runnable task) {
        Alarm alarm = new Alarm(task);
        alarms.add(alarm);
        alarm.timer = scheduler.after(delay, () -> post(alarm::ring));
        return alarm;
    }

    /** Tells why a request failed, or null when Asterisk has done as asked. */
    public void whenAnswered(CompletableFuture<?> answer, Consumer<@Nullable Throwable> handler) {
        answer.whenComplete((value, failure) -> post(() -> handler.accept(unwrapped(failure))));
    }

    /** Tells what a request returned, or why it failed. */
    public <T> void whenAnswered(CompletableFuture<T> answer, Consumer<T> handler, Consumer<Throwable> onFailure) {
        answer.whenComplete((value, failure) -> {
            Throwable cause = unwrapped(failure);
            post(() -> {
                if (cause == null) {
                    handler.accept(value);
                } else {
                    onFailure.accept(cause);
                }
            });
        });
    }

    private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Ends the run: lets go of everything, and only then completes the result. Only the first end counts. */
    public void end(R outcome) {
        Objects.requireNonNull(outcome, "outcome");
        alarms.forEach(Alarm::cancel);
        subscriptions.forEach(Subscription::close);
        result.complete(outcome);
        // One that was added meanwhile is closed by whoever added it, or here.
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }

    /** Something that is to happen later. To be used by the tasks of the run only. */
    public final class Alarm {
        private final Runnable task;
        private volatile boolean cancelled;
        private volatile Scheduler.@Nullable Timer timer;

        private Alarm(Runnable task) {
            this.task = task;
        }

        private void ring() {
            if (!cancelled) {
                cancel();
                task.run();
            }
        }

        /** Makes it not happen. Twice is fine. */
        public void cancel() {
            cancelled = true;
            alarms.remove(this);
            Scheduler.Timer scheduled = timer;
            if (scheduled != null) {
                scheduled.cancel();
            }
        }
    }
}
