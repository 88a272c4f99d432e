package io.github.arikit.handles.internal;

import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.UnknownEvent;
import io.github.arikit.handles.resync.GapEvent;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which events of Asterisk are instances of a class that can be subscribed to. */
final class EventTypes {
    private static final Set<Class<?>> ALL =
            below(Event.class).filter(type -> type != UnknownEvent.class).collect(Collectors.toUnmodifiableSet());

    private EventTypes() {}

    private static Stream<Class<?>> below(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::below);
        }
        return Modifier.isFinal(type.getModifiers()) ? Stream.of(type) : Stream.of();
    }

    /**
     * Returns the names that the events have on the wire, which are those of their classes; empty where events of types
     * that nobody knows yet are among them, so that no list can name them all.
     */
    static Optional<Set<String>> names(Class<?> type) {
        if (GapEvent.class.isAssignableFrom(type)) {
            return Optional.of(Set.of());
        }
        if (type.isAssignableFrom(UnknownEvent.class)) {
            return Optional.empty();
        }
        return Optional.of(ALL.stream()
                .filter(type::isAssignableFrom)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
