package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Describes which events a subscription is to receive, and how many it may keep. Not to be shared between threads.
 *
 * @param <E> the type of the events
 */
public final class SubscriptionBuilder<E> {
    static final Key EVERYTHING = Key.of(Key.Kind.NONE, "");

    private final EventRouter router;
    private final Class<E> type;
    private final Set<Class<?>> narrower = new LinkedHashSet<>();
    private final Set<Key> keys = new LinkedHashSet<>();
    private @Nullable Predicate<? super E> predicate;
    private int capacity = Subscription.DEFAULT_CAPACITY;
    private OverflowPolicy overflow = OverflowPolicy.DROP_OLDEST;
    private @Nullable Runnable drain;

    SubscriptionBuilder(EventRouter router, Class<E> type) {
        this.router = router;
        this.type = Objects.requireNonNull(type, "type");
    }

    /**
     * Adds a key: only events that concern what one of the keys stands for are received. An empty id stands for every
     * resource of the kind, and {@link Key.Kind#NONE} with an empty id for everything. Without any key, all events of
     * the type are received.
     */
    public SubscriptionBuilder<E> key(Key key) {
        keys.add(Objects.requireNonNull(key, "key"));
        return this;
    }

    /** Adds several keys; adding none changes nothing. */
    public SubscriptionBuilder<E> keys(Collection<Key> keys) {
        keys.forEach(this::key);
        return this;
    }

    /** Narrows down the type: only events of one of the types that are added so are received. */
    public SubscriptionBuilder<E> only(Class<? extends E> type) {
        narrower.add(Objects.requireNonNull(type, "type"));
        return this;
    }

    /**
     * Adds a condition. It is tested on the thread that reads the socket, so it must be quick and must not block. An
     * event for which it throws is not received, and the {@link EventErrorHandler} is told.
     */
    public SubscriptionBuilder<E> where(Predicate<? super E> condition) {
        Objects.requireNonNull(condition, "condition");
        Predicate<? super E> before = predicate;
        predicate = before == null ? condition : event -> before.test(event) && condition.test(event);
        return this;
    }

    /**
     * Sets how many events are kept for a slow consumer; {@value Subscription#DEFAULT_CAPACITY} if not set. Memory is
     * taken as events come, not in advance.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public SubscriptionBuilder<E> capacity(int events) {
        if (events < 1) {
            throw new IllegalArgumentException("A subscription keeps at least 1 event, not " + events);
        }
        capacity = events;
        return this;
    }

    /** Sets what is lost when that many events wait; {@link OverflowPolicy#DROP_OLDEST} if not set. */
    public SubscriptionBuilder<E> overflow(OverflowPolicy policy) {
        overflow = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Lets closing lose nothing: before the subscription, or its source, is closed, the action runs, once and on the
     * thread that closes. It ends whatever feeds this subscription, and returns when nothing more comes. All that was
     * received until then is left to the consumer, and only then the subscription ends.
     *
     * <p>For events that nobody else receives, such as the share of calls that one client of a cluster takes.
     */
    public SubscriptionBuilder<E> drain(Runnable action) {
        drain = Objects.requireNonNull(action, "action");
        return this;
    }

    /**
     * Opens the subscription. It receives what is published from now on.
     *
     * @throws IllegalStateException if the source is closed
     */
    public Subscription<E> open() {
        return router.open(this);
    }

    @Nullable
    Runnable drain() {
        return drain;
    }

    Class<E> type() {
        return type;
    }

    Set<Class<?>> types() {
        return narrower.isEmpty() ? Set.of(type) : narrower;
    }

    Set<Class<?>> narrower() {
        return Set.copyOf(narrower);
    }

    List<Key> keys() {
        return keys.isEmpty() ? List.of(EVERYTHING) : List.copyOf(keys);
    }

    @Nullable
    Predicate<? super E> predicate() {
        return predicate;
    }

    EventQueue<E> newQueue() {
        return new EventQueue<>(capacity, overflow, router.allDropped());
    }
}
