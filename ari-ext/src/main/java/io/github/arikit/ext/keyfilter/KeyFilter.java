package io.github.arikit.ext.keyfilter;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.AriMessage;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * Conditions that hold for any key of a set.
 *
 * <p>Two keys match if kind and id are equal, and node, dialog and app are equal or empty on either side. The cost of a
 * test depends on the keys that share kind and id, not on how many there are in the set. Conditions keep a copy of the
 * keys; they are immutable and may be shared between threads.
 */
public final class KeyFilter {
    private KeyFilter() {}

    /**
     * Returns a condition for messages which holds if any of their keys matches any of these.
     *
     * <p>It holds for no message if there are no keys.
     *
     * @throws IllegalArgumentException if a key lacks kind or id: messages have both in all their keys
     */
    public static Predicate<AriMessage> anyOf(Collection<Key> keys) {
        KeyIndex index = new KeyIndex(keys);
        return message -> message.keys().stream().anyMatch(index);
    }

    /**
     * Returns a condition for keys which holds if any of these matches.
     *
     * @throws IllegalArgumentException if a key lacks kind or id
     */
    public static Predicate<Key> anyKeyOf(Collection<Key> keys) {
        return new KeyIndex(keys);
    }
}
