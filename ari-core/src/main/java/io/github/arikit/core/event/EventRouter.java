package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Hands each message to the subscriptions that want it. May be shared between threads.
 *
 * <p>An event reaches a subscription if it is of one of its types, and one of its keys can mean the same as one of
 * the subscription's: see {@link Key#matches}. An event without keys reaches subscriptions that name no resource. It
 * reaches each subscription once, however many keys match. Each subscription sees events in the order in which they
 * were published.
 *
 * <p>Routes are indexed by type, kind and id, so the cost of an event depends on the subscriptions that it reaches,
 * not on how many there are. Only a subscription that is to be narrowed down by node, dialog or application and names
 * no resource is looked at for each event of its type.
 */
public final class EventRouter implements EventSource, AutoCloseable {
    private final TypeIndex types = new TypeIndex();
    private final AtomicInteger open = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private final Executor dispatch;
    private final EventErrorHandler errors;
    private volatile TypeWatcher watcher = TypeWatcher.NONE;
    private volatile boolean closed;

    /**
     * Creates a router without subscriptions.
     *
     * @param dispatch runs what the application attached to futures and publishers of subscriptions; it stays the
     *     caller's, who shuts it down after closing the router
     * @param errors hears of consumers that throw or are too slow
     */
    public EventRouter(Executor dispatch, EventErrorHandler errors) {
        this.dispatch = Objects.requireNonNull(dispatch, "dispatch");
        this.errors = new GuardedErrorHandler(Objects.requireNonNull(errors, "errors"));
    }

    /**
     * Hands over one message. Never blocks, takes no lock that subscriptions share, and never throws because of a
     * consumer. Does nothing after closing.
     */
    public void publish(AriMessage message) {
        List<Key> keys = message.keys();
        Set<Subscription<?>> reached = null;
        for (KeyIndex index : types.matching(message.getClass())) {
            reached = toAll(index.first(KeyIndex.ANY, KeyIndex.ANY), message, keys, reached);
            for (int i = 0; i < keys.size(); i++) {
                Key key = keys.get(i);
                if (KeyIndex.isIndexed(key)) {
                    String kind = key.kind().name();
                    reached = toConcerned(index.first(kind, key.id()), message, keys, i, reached);
                    reached = toConcerned(index.first(kind, KeyIndex.ANY), message, keys, i, reached);
                    reached = toConcerned(index.first(KeyIndex.ANY, key.id()), message, keys, i, reached);
                }
            }
        }
    }

    private static @Nullable Set<Subscription<?>> toAll(
            @Nullable Route first, AriMessage message, List<Key> keys, @Nullable Set<Subscription<?>> reached) {
        Set<Subscription<?>> now = reached;
        for (Route route = first; route != null; route = route.next) {
            if (route.takesAny(keys)) {
                now = offer(route, message, now);
            }
        }
        return now;
    }

    private static @Nullable Set<Subscription<?>> toConcerned(
            @Nullable Route first,
            AriMessage message,
            List<Key> keys,
            int position,
            @Nullable Set<Subscription<?>> reached) {
        Set<Subscription<?>> now = reached;
        for (Route route = first; route != null; route = route.next) {
            if (route.takes(keys, position)) {
                now = offer(route, message, now);
            }
        }
        return now;
    }

    /** Only subscriptions with several routes can be met again, so only they are remembered. */
    private static @Nullable Set<Subscription<?>> offer(
            Route route, AriMessage message, @Nullable Set<Subscription<?>> reached) {
        if (!route.isOneOfSeveral) {
            route.subscription.offer(message);
            return reached;
        }
        Set<Subscription<?>> now = reached == null ? new HashSet<>() : reached;
        if (now.add(route.subscription)) {
            route.subscription.offer(message);
        }
        return now;
    }

    @Override
    public <E> SubscriptionBuilder<E> subscription(Class<E> type) {
        return new SubscriptionBuilder<>(this, type);
    }

    /** Returns how many subscriptions are open. */
    public int subscriptions() {
        return open.get();
    }

    /** Sets who hears which types are subscribed to, from the next subscription on. */
    public void watchTypes(TypeWatcher types) {
        watcher = Objects.requireNonNull(types, "types");
    }

    /** Returns how many events all subscriptions together have lost so far, because their buffers were full. */
    public long dropped() {
        return dropped.sum();
    }

    LongAdder allDropped() {
        return dropped;
    }

    <E> Subscription<E> open(SubscriptionBuilder<E> description) {
        Subscription<E> subscription = new Subscription<>(this, description);
        Route[] routes = subscription.routes();
        open.incrementAndGet();
        for (Route route : routes) {
            route.index.add(route);
        }
        if (closed) {
            subscription.close();
            unlink(routes);
            throw new IllegalStateException("The event source is closed");
        }
        try {
            subscription.watchedBy(watcher);
        } catch (RuntimeException | Error e) {
            subscription.close();
            throw e;
        }
        return subscription;
    }

    Route[] routesOf(Subscription<?> subscription, Set<Class<?>> wantedTypes, List<Key> keys) {
        Route[] routes = new Route[wantedTypes.size() * keys.size()];
        int i = 0;
        for (Class<?> type : wantedTypes) {
            for (Key key : keys) {
                routes[i++] = new Route(subscription, key, types.of(type), routes.length > 1);
            }
        }
        return routes;
    }

    /** Forgets a subscription. To be called once for each. */
    void remove(Route[] routes) {
        unlink(routes);
        open.decrementAndGet();
    }

    private static void unlink(Route[] routes) {
        for (Route route : routes) {
            route.index.remove(route);
        }
    }

    Executor dispatch() {
        return dispatch;
    }

    EventErrorHandler errors() {
        return errors;
    }

    boolean isIndexEmpty() {
        return types.all().stream().allMatch(KeyIndex::isEmpty);
    }

    /** Ends all subscriptions: their consumers get what is buffered, and then the end. Closing twice is fine. */
    @Override
    public void close() {
        closed = true;
        types.all().forEach(index -> index.forEach(route -> route.subscription.end()));
    }
}
