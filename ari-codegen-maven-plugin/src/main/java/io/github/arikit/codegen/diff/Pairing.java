package io.github.arikit.codegen.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Two lists of things that have names: what only one of them has, and what both have. */
final class Pairing<T> {
    private final Map<String, T> before;
    private final Map<String, T> after;

    Pairing(List<T> before, List<T> after, Function<T, String> name) {
        this.before = byName(before, name);
        this.after = byName(after, name);
    }

    private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        things.forEach(thing -> byName.put(name.apply(thing), thing));
        return byName;
    }

    Pairing<T> removed(Consumer<T> consumer) {
        before.forEach((name, thing) -> {
            if (!after.containsKey(name)) {
                consumer.accept(thing);
            }
        });
        return this;
    }

    Pairing<T> added(Consumer<T> consumer) {
        after.forEach((name, thing) -> {
            if (!before.containsKey(name)) {
                consumer.accept(thing);
            }
        });
        return this;
    }

    Pairing<T> kept(BiConsumer<T, T> consumer) {
        before.forEach((name, thing) -> {
            T later = after.get(name);
            if (later != null) {
                consumer.accept(thing, later);
            }
        });
        return this;
    }
}
