package io.github.arikit.core.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A {@link KeyIndex} for each type that was ever subscribed to, and which of them concern a message. Safe for any
 * number of threads; a lock is taken only for a type that is new.
 */
final class TypeIndex {

    /** Types as they are between two additions, with what has been found out about them since. */
    private static final class Types {
        final Map<Class<?>, KeyIndex> byType;
        final Map<Class<?>, KeyIndex[]> byMessage = new ConcurrentHashMap<>();

        Types(Map<Class<?>, KeyIndex> byType) {
            this.byType = byType;
        }

        KeyIndex[] resolve(Class<?> message) {
            List<KeyIndex> matching = new ArrayList<>();
            for (Map.Entry<Class<?>, KeyIndex> entry : byType.entrySet()) {
                if (entry.getKey().isAssignableFrom(message)) {
                    matching.add(entry.getValue());
                }
            }
            return matching.toArray(new KeyIndex[0]);
        }
    }

    private volatile Types types = new Types(Map.of());

    /** Returns the index of a type, making it if need be. */
    KeyIndex of(Class<?> type) {
        KeyIndex known = types.byType.get(type);
        return known != null ? known : added(type);
    }

    private synchronized KeyIndex added(Class<?> type) {
        Map<Class<?>, KeyIndex> more = new HashMap<>(types.byType);
        KeyIndex index = more.computeIfAbsent(type, added -> new KeyIndex());
        types = new Types(Map.copyOf(more));
        return index;
    }

    /** Returns the indexes of all types that messages of this class are instances of. Not to be changed. */
    KeyIndex[] matching(Class<?> message) {
        Types current = types;
        KeyIndex[] known = current.byMessage.get(message);
        return known != null ? known : current.byMessage.computeIfAbsent(message, current::resolve);
    }

    Collection<KeyIndex> all() {
        return types.byType.values();
    }
}
