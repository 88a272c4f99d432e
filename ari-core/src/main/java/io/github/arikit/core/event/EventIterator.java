package io.github.arikit.core.event;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Iterates over what a source hands out, until that is null. */
final class EventIterator<E> implements Iterator<E> {
    private final Supplier<@Nullable E> source;
    private @Nullable E next;
    private boolean ended;

    EventIterator(Supplier<@Nullable E> source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = source.get();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public E next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The subscription is closed");
        }
        E event = next;
        next = null;
        return event;
    }
}
