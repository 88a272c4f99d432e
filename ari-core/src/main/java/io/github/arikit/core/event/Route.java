package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of one subscription in a {@link KeyIndex}; routes with the same kind and id form a chain.
 *
 * <p>Publishers follow {@link #next} without a lock. A route that has left the chain still leads on to the ones
 * behind it, so a publisher that stands on it misses nobody.
 */
final class Route {
    final Subscription<?> subscription;
    final Key key;
    final KeyIndex index;
    /** Whether the subscription has others, over which the same event may reach it. */
    final boolean isOneOfSeveral;
    /** Whether the key names no node, dialog or application; saves reading it for each event. */
    private final boolean isAnywhere;

    volatile @Nullable Route next;

    /** Guarded by the index, like {@link #isLinked}. */
    @Nullable
    Route previous;

    boolean isLinked;

    Route(Subscription<?> subscription, Key key, KeyIndex index, boolean isOneOfSeveral) {
        this.subscription = subscription;
        this.key = key;
        this.index = index;
        this.isOneOfSeveral = isOneOfSeveral;
        this.isAnywhere =
                key.node().isEmpty() && key.dialog().isEmpty() && key.app().isEmpty();
    }

    /** Tells whether an event with these keys, found under the one at this position, is to be delivered now. */
    boolean takes(List<Key> keys, int position) {
        if (!isHere(keys.get(position))) {
            return false;
        }
        for (int i = 0; i < position; i++) {
            if (KeyIndex.isIndexed(keys.get(i)) && key.matches(keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether an event with these keys comes from where this route listens, as far as that is known. */
    boolean takesAny(List<Key> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (isHere(keys.get(i))) {
                return true;
            }
        }
        return keys.isEmpty();
    }

    private boolean isHere(Key other) {
        return isAnywhere || key.matchesLocation(other);
    }
}
