package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.EventTimeoutException;
import io.github.arikit.core.error.SubscriptionClosedException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Receives events of one type until it is closed, and keeps them in the order of their arrival until they are
 * consumed. May be shared between threads.
 *
 * <p><b>Consuming.</b> There are four ways, and the first one that is used is the one the subscription keeps; another
 * one is refused with an {@link IllegalStateException}:
 *
 * <ul>
 *   <li>reading, by a thread that waits: {@link #next}, {@link #poll}, {@link #iterator}, {@link #stream};
 *   <li>a listener: {@link #listen};
 *   <li>futures, one after the other: {@link #first()} and its siblings;
 *   <li>reactive streams: {@link #publisher()}.
 * </ul>
 *
 * <p><b>Buffer.</b> Events wait in a buffer for at most {@value #DEFAULT_CAPACITY} of them, or as many as
 * {@link SubscriptionBuilder#capacity} says. When it is full, {@link OverflowPolicy} decides what is lost,
 * {@link #dropped()} counts it, and there is one notice until half of the buffer is free again. A slow consumer never
 * holds up the socket or another subscription.
 *
 * <p><b>The end.</b> {@link #close()} drops what is buffered, unless {@link SubscriptionBuilder#drain} says otherwise. When
 * the event source closes instead, what is buffered can still be consumed, and then the subscription ends.
 *
 * @param <E> the type of the events
 */
public final class Subscription<E> implements Iterable<E>, AutoCloseable {
    /** How many events a subscription keeps unless it is opened with another number. */
    public static final int DEFAULT_CAPACITY = 1_024;

    private enum Mode {
        READING("read by a thread"),
        LISTENER("consumed by a listener"),
        FUTURE("consumed by futures"),
        PUBLISHER("consumed as a reactive stream");

        private final String description;

        Mode(String description) {
            this.description = description;
        }
    }

    private final EventRouter router;
    private final Class<E> type;
    /** Empty where the type is not narrowed down. */
    private final Set<Class<?>> narrower;

    private final List<Key> keys;
    private final @Nullable Predicate<? super E> predicate;
    private final EventQueue<E> queue;
    /** Ends what feeds this subscription; null once that has begun, or where closing drops what is buffered. */
    private @Nullable Runnable drain;

    private boolean draining;
    private volatile @Nullable Mode mode;
    private volatile Route[] routes;
    private TypeWatcher watcher = TypeWatcher.NONE;
    private volatile @Nullable BlockingReader<E> reader;
    private @Nullable FirstMatch<E> futures;

    Subscription(EventRouter router, SubscriptionBuilder<E> description) {
        this.router = router;
        this.type = description.type();
        this.narrower = description.narrower();
        this.keys = description.keys();
        this.predicate = description.predicate();
        this.queue = description.newQueue();
        this.drain = description.drain();
        this.routes = router.routesOf(this, description.types(), keys);
    }

    /**
     * Returns the next event, waiting for it if need be. Several threads may wait; each event goes to one of them.
     *
     * @param timeout how long to wait; zero or less does not wait
     * @throws EventTimeoutException if none came in time
     * @throws SubscriptionClosedException if none will come any more
     * @throws AriInterruptedException if the thread is interrupted
     */
    public E next(Duration timeout) {
        E event = read(TimeUnit.NANOSECONDS.convert(timeout));
        if (event != null) {
            return event;
        }
        if (queue.isOver()) {
            throw new SubscriptionClosedException(toString());
        }
        throw new EventTimeoutException(toString(), timeout);
    }

    /**
     * Returns the next event, waiting for it if need be; empty if none came in time, or none will come any more, which
     * {@link #isOpen()} tells apart.
     *
     * @param timeout how long to wait; zero or less does not wait
     * @throws AriInterruptedException if the thread is interrupted
     */
    public Optional<E> poll(Duration timeout) {
        return Optional.ofNullable(read(TimeUnit.NANOSECONDS.convert(timeout)));
    }

    /**
     * Returns an iterator that waits for each event, and ends when the subscription does. It takes an event out when
     * asked whether there is one. Not to be shared between threads.
     *
     * <p>Its methods throw {@link AriInterruptedException} if the thread is interrupted.
     */
    @Override
    public Iterator<E> iterator() {
        use(Mode.READING);
        return new EventIterator<>(() -> read(Long.MAX_VALUE));
    }

    /** Returns a sequential stream that waits for each event, and ends when the subscription does; as {@link #iterator}. */
    public Stream<E> stream() {
        int properties = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), properties), false);
    }

    private @Nullable E read(long nanos) {
        use(Mode.READING);
        try {
            return reader().next(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AriInterruptedException(toString(), e);
        }
    }

    private BlockingReader<E> reader() {
        BlockingReader<E> known = reader;
        return known != null ? known : newReader();
    }

    private BlockingReader<E> newReader() {
        BlockingReader<E> made;
        // The monitor of the queue serves what happens once per subscription, so that no object is needed for it.
        synchronized (queue) {
            made = reader != null ? reader : new BlockingReader<>(queue);
            reader = made;
        }
        queue.onChange(made);
        return made;
    }

    /**
     * Hands each event to a listener, in order and never two at once, beginning with what is buffered. What the
     * listener throws goes to the {@link EventErrorHandler}, and the next event follows. After {@link #close()} no
     * call begins; one that has begun may still run.
     *
     * @param executor runs the listener, for up to 64 events at a time; one that runs tasks in the calling thread
     *     makes the listener hold up the socket
     * @throws IllegalStateException if the subscription is consumed already
     */
    public void listen(Executor executor, Consumer<? super E> listener) {
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(listener, "listener");
        useOnce(Mode.LISTENER);
        queue.onChange(new SerialTask(executor, () -> handOver(listener), this));
    }

    private boolean handOver(Consumer<? super E> listener) {
        E event = queue.take();
        if (event == null) {
            return false;
        }
        try {
            listener.accept(event);
        } catch (Throwable e) {
            failed(event, e);
        }
        return true;
    }

    /** Returns a future of the next event; as {@link #first(Predicate)}. */
    public CompletableFuture<E> first() {
        return first(event -> true);
    }

    /**
     * Returns a future of the next event for which the condition holds; those before it are skipped. Cancelling the
     * future leaves the subscription open. It fails with {@link SubscriptionClosedException} when no event will come
     * any more, and with what the condition throws.
     *
     * <p>What depends on the future runs on the executor of the event source, and must not wait there for another
     * event of this subscription.
     *
     * @throws IllegalStateException if the subscription is consumed in another way, or the future before is not done
     */
    public CompletableFuture<E> first(Predicate<? super E> condition) {
        return futures().next(condition);
    }

    /**
     * Returns a future of the next event for which the condition holds, which also fails with
     * {@link EventTimeoutException} if there is none in time; as {@link #first(Predicate)}.
     */
    public CompletableFuture<E> first(Predicate<? super E> condition, Duration timeout) {
        CompletableFuture<E> first = first(condition);
        CompletableFuture<Void> timer = new CompletableFuture<>();
        timer.completeOnTimeout(null, TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
        timer.thenRunAsync(
                () -> first.completeExceptionally(new EventTimeoutException(toString(), timeout)), router.dispatch());
        first.whenComplete((event, error) -> timer.cancel(false));
        return first;
    }

    private FirstMatch<E> futures() {
        use(Mode.FUTURE);
        synchronized (queue) {
            if (futures == null) {
                futures = new FirstMatch<>(this, queue, router.dispatch());
            }
            return futures;
        }
    }

    /** Returns a publisher that signals on the executor of the event source; as {@link #publisher(Executor)}. */
    public Flow.Publisher<E> publisher() {
        return publisher(router.dispatch());
    }

    /**
     * Returns this subscription as a reactive stream for one subscriber; a second one gets an error. It completes when
     * the subscription ends or is closed, and cancelling closes the subscription.
     *
     * @param executor runs the subscriber, for up to 64 events at a time
     * @throws IllegalStateException if the subscription is consumed already
     */
    public Flow.Publisher<E> publisher(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        useOnce(Mode.PUBLISHER);
        return new EventPublisher<>(this, queue, executor);
    }

    private void use(Mode wanted) {
        if (mode != wanted && !claim(wanted) && mode != wanted) {
            throw alreadyConsumed();
        }
    }

    private void useOnce(Mode wanted) {
        if (!claim(wanted)) {
            throw alreadyConsumed();
        }
    }

    private boolean claim(Mode wanted) {
        synchronized (queue) {
            if (mode != null) {
                return false;
            }
            mode = wanted;
            return true;
        }
    }

    private IllegalStateException alreadyConsumed() {
        String how = Objects.requireNonNull(mode, "mode").description;
        return new IllegalStateException("The subscription to " + this + " is already " + how
                + "; open another one to consume the events in a second way");
    }

    /** Tells whether there are events to come, or to be consumed. */
    public boolean isOpen() {
        return !queue.isOver();
    }

    /** Returns how many events wait to be consumed. */
    public int buffered() {
        return queue.size();
    }

    /** Returns how many events were lost so far, because the buffer was full. */
    public long dropped() {
        return queue.dropped();
    }

    /**
     * Receives nothing more, and drops what is buffered, unless it was opened to be {@linkplain SubscriptionBuilder#drain
     * drained}: then what was received is left to the consumer. Whoever waits is woken. Closing twice is fine.
     */
    @Override
    public void close() {
        if (isDrained()) {
            end();
        } else if (queue.close()) {
            leave();
        }
    }

    private boolean isDrained() {
        synchronized (queue) {
            return draining || drain != null;
        }
    }

    /** Receives nothing more, and leaves what is buffered to the consumer. */
    void end() {
        Runnable first;
        synchronized (queue) {
            first = drain;
            drain = null;
            if (first == null && draining) {
                return;
            }
            draining = first != null;
        }
        try {
            if (first != null) {
                first.run();
            }
        } finally {
            if (queue.end()) {
                leave();
            }
        }
    }

    /** Tells that it is open; whoever heard of that also hears of its end. */
    void watchedBy(TypeWatcher watcher) {
        if (watcher == TypeWatcher.NONE) {
            return;
        }
        watcher.opened(types());
        boolean wasClosed;
        synchronized (queue) {
            this.watcher = watcher;
            wasClosed = routes.length == 0;
        }
        if (wasClosed) {
            unwatch();
        }
    }

    private void unwatch() {
        TypeWatcher told;
        synchronized (queue) {
            told = watcher;
            watcher = TypeWatcher.NONE;
        }
        told.closed(types());
    }

    private Set<Class<?>> types() {
        return narrower.isEmpty() ? Set.of(type) : narrower;
    }

    private void leave() {
        router.remove(routes);
        // A route leads on to its neighbours; whoever keeps a closed subscription must not keep them as well.
        synchronized (queue) {
            routes = new Route[0];
        }
        unwatch();
    }

    Route[] routes() {
        return routes;
    }

    /** Receives a message that is of the right type and concerns one of the keys. Never throws. */
    void offer(AriMessage message) {
        E event = type.cast(message);
        if (isWanted(event) && queue.add(event)) {
            router.errors().onOverflow(this);
        }
    }

    private boolean isWanted(E event) {
        try {
            return predicate == null || predicate.test(event);
        } catch (Throwable e) {
            failed(event, e);
            return false;
        }
    }

    void failed(E event, Throwable error) {
        router.errors().onError(this, (AriMessage) event, error);
    }

    /** Returns types and keys for people, such as {@code PlaybackFinished for playback:17}. */
    @Override
    public String toString() {
        String what = narrower.isEmpty()
                ? type.getSimpleName()
                : narrower.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(" or "));
        if (keys.get(0).equals(SubscriptionBuilder.EVERYTHING)) {
            return what;
        }
        String more = keys.size() > 1 ? " and " + (keys.size() - 1) + " more" : "";
        return what + " for " + keys.get(0) + more;
    }
}
