package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The routes of one event type by kind and id, both of which are empty where any is meant. Safe for any number of
 * threads; reading takes no lock, and changes lock one entry.
 */
final class KeyIndex {
    /** Stands for any kind, and for any id. */
    static final String ANY = "";

    /** By kind, then by id: the first route of the chain. Two maps, so that a lookup allocates nothing. */
    private final ConcurrentHashMap<String, ConcurrentHashMap<String, Route>> chains = new ConcurrentHashMap<>();

    /** Tells whether routes can be found by this key of an event. */
    static boolean isIndexed(Key key) {
        return !key.id().isEmpty() && !key.kind().name().isEmpty();
    }

    /** Returns the first route that was added under this kind and id, if there is one. */
    @Nullable
    Route first(String kind, String id) {
        ConcurrentHashMap<String, Route> ofKind = chains.get(kind);
        return ofKind == null ? null : ofKind.get(id);
    }

    void add(Route route) {
        chains.computeIfAbsent(route.key.kind().name(), kind -> new ConcurrentHashMap<>())
                .compute(route.key.id(), (id, first) -> {
                    route.next = first;
                    if (first != null) {
                        first.previous = route;
                    }
                    route.isLinked = true;
                    return route;
                });
    }

    /** Takes a route out; one that is not in it is ignored. */
    void remove(Route route) {
        ConcurrentHashMap<String, Route> ofKind = chains.get(route.key.kind().name());
        if (ofKind != null) {
            ofKind.computeIfPresent(route.key.id(), (id, first) -> unlink(route, first));
        }
    }

    private static @Nullable Route unlink(Route route, Route first) {
        if (!route.isLinked) {
            return first;
        }
        route.isLinked = false;
        Route next = route.next;
        if (next != null) {
            next.previous = route.previous;
        }
        if (route.previous == null) {
            return next;
        }
        route.previous.next = next;
        return first;
    }

    void forEach(Consumer<Route> action) {
        chains.values()
                .forEach(ofKind -> ofKind.values().forEach(first -> {
                    for (Route route = first; route != null; route = route.next) {
                        action.accept(route);
                    }
                }));
    }

    boolean isEmpty() {
        return chains.values().stream().allMatch(ConcurrentHashMap::isEmpty);
    }
}
