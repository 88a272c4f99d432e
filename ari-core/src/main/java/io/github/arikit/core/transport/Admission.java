package io.github.arikit.core.transport;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lets a bounded number in at once; a bounded number of others wait in the order in which they came. */
final class Admission {
    private final int places;
    private final int waitingPlaces;
    private final Predicate<HttpExchange<?>> starter;
    private final Set<HttpExchange<?>> waiting = new LinkedHashSet<>();
    private int inside;

    /** Creates an admission; the starter starts one who has waited, or answers false if it could not. */
    Admission(int places, int waitingPlaces, Predicate<HttpExchange<?>> starter) {
        this.places = places;
        this.waitingPlaces = waitingPlaces;
        this.starter = starter;
    }

    /** What became of one who wants to enter. */
    enum Entry {
        IN,
        WAITING,
        FULL
    }

    /** Asks for a place. One who waits is started by whoever leaves. */
    synchronized Entry enter(HttpExchange<?> visitor) {
        if (inside < places) {
            inside++;
            return Entry.IN;
        }
        if (waiting.size() >= waitingPlaces) {
            return Entry.FULL;
        }
        waiting.add(visitor);
        return Entry.WAITING;
    }

    /** Stops waiting; false if it was not waiting any more. */
    synchronized boolean withdraw(HttpExchange<?> visitor) {
        return waiting.remove(visitor);
    }

    /** Gives a place back, and starts the one who waits longest. */
    void leave() {
        HttpExchange<?> next = takeNext();
        while (next != null && !starter.test(next)) {
            next = takeNext();
        }
    }

    private synchronized @Nullable HttpExchange<?> takeNext() {
        Iterator<HttpExchange<?>> first = waiting.iterator();
        if (!first.hasNext()) {
            inside--;
            return null;
        }
        HttpExchange<?> next = first.next();
        first.remove();
        return next;
    }
}
