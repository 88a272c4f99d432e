package io.github.arikit.core.event;

import java.util.Set;

/**
 * Hears which types of events are subscribed to. Implementations may be shared between threads.
 *
 * @see EventRouter#watchTypes
 */
public interface TypeWatcher {
    /** Watches nothing. */
    TypeWatcher NONE = new TypeWatcher() {
        @Override
        public void opened(Set<Class<?>> types) {}

        @Override
        public void closed(Set<Class<?>> types) {}
    };

    /**
     * A subscription to events of these types has been opened, and is returned to its opener afterwards. May block until
     * such events can arrive. If it throws, the subscription is closed, and its opener gets the exception.
     */
    void opened(Set<Class<?>> types);

    /** A subscription to events of these types has been closed. Does not block. */
    void closed(Set<Class<?>> types);
}
