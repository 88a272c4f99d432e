package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.core.event.SubscriptionBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource of Asterisk, and the client that reaches it. Making one is local: it says nothing about whether the
 * resource exists. Equal by key. May be shared between threads.
 */
public abstract class Handle {
    private final Key key;
    private final AriResources client;

    Handle(Key key, Key.Kind kind, AriResources client) {
        this.key = key.requireKind(kind);
        this.client = Objects.requireNonNull(client, "client");
    }

    /** Returns the key of the resource. */
    public Key key() {
        return key;
    }

    /** Returns the id of the resource, as Asterisk knows it. */
    public String id() {
        return key.id();
    }

    /** Returns the client that requests go through. */
    public AriResources client() {
        return client;
    }

    /**
     * Opens a subscription to the events of a type that concern this resource. Close it when done. Talks to nobody.
     *
     * @param type the class of the events, or an interface they share, such as {@code Event} for all
     * @throws IllegalStateException if the client is closed
     */
    public <E> Subscription<E> subscribe(Class<E> type) {
        return client.subscribe(key, type);
    }

    /** Describes a subscription to events that concern this resource, which is not open yet. */
    public <E> SubscriptionBuilder<E> subscription(Class<E> type) {
        return client.subscription(type).key(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Handle that && getClass() == that.getClass() && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Returns the key, for people. */
    @Override
    public String toString() {
        return key.toString();
    }
}
