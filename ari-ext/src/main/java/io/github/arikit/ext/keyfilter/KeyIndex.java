package io.github.arikit.ext.keyfilter;

import io.github.arikit.core.Key;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keys found by kind and id, so that a lookup costs the same however many there are. */
final class KeyIndex implements Predicate<Key> {
    private final Map<Target, List<Key>> keys;

    KeyIndex(Collection<Key> keys) {
        this.keys =
                keys.stream().distinct().collect(Collectors.groupingBy(Target::of, Collectors.toUnmodifiableList()));
    }

    @Override
    public boolean test(Key key) {
        List<Key> sameTarget = keys.get(new Target(key.kind(), key.id()));
        return sameTarget != null && sameTarget.stream().anyMatch(wanted -> sameLocation(wanted, key));
    }

    private static boolean sameLocation(Key wanted, Key key) {
        return agree(wanted.node(), key.node())
                && agree(wanted.dialog(), key.dialog())
                && agree(wanted.app(), key.app());
    }

    private static boolean agree(String wanted, String part) {
        return wanted.isEmpty() || part.isEmpty() || wanted.equals(part);
    }

    private record Target(Key.Kind kind, String id) {
        static Target of(Key key) {
            if (key.kind().equals(Key.Kind.NONE) || key.id().isEmpty()) {
                throw new IllegalArgumentException("A filter needs keys with kind and id, not " + key);
            }
            return new Target(key.kind(), key.id());
        }
    }
}
