package io.github.arikit.core.event;

import io.github.arikit.core.Key;

/**
 * Where events come from, for those who want some of them. Implementations may be shared between threads.
 *
 * <p>A subscription receives what is published after it was opened, so open it before doing what causes the event.
 */
public interface EventSource {

    /**
     * Describes a subscription that is not open yet.
     *
     * @param type the class or interface that the events must have
     */
    <E> SubscriptionBuilder<E> subscription(Class<E> type);

    /**
     * Opens a subscription to all events of a type.
     *
     * @throws IllegalStateException if this source is closed
     */
    default <E> Subscription<E> subscribe(Class<E> type) {
        return subscription(type).open();
    }

    /**
     * Opens a subscription to the events of a type that concern what the key stands for.
     *
     * @throws IllegalStateException if this source is closed
     */
    default <E> Subscription<E> subscribe(Key key, Class<E> type) {
        return subscription(type).key(key).open();
    }
}
