package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys that were met lately, since events about one resource come in bunches: at most {@value #SLOTS}. Not to be
 * shared between threads; the lists are.
 */
final class RecentKeys {
    private static final int SLOTS = 1_024;

    private final List<@Nullable List<Key>> slots = new ArrayList<>(Collections.nCopies(SLOTS, null));

    /** Returns a list of nothing but this key. */
    List<Key> alone(Key.Kind kind, String id, String node, String app) {
        int hash = id.hashCode() + 31 * kind.name().hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        List<Key> known = slots.get(slot);
        if (known != null && isFor(known.get(0), kind, id, node, app)) {
            return known;
        }
        List<Key> made = List.of(new Key(kind, id, node, "", app));
        slots.set(slot, made);
        return made;
    }

    private static boolean isFor(Key key, Key.Kind kind, String id, String node, String app) {
        return key.id().equals(id)
                && key.kind().equals(kind)
                && key.node().equals(node)
                && key.app().equals(app);
    }
}
