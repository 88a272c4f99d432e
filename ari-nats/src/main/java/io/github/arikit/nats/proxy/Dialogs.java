package io.github.arikit.nats.proxy;

import io.github.arikit.core.Key;
import io.github.arikit.nats.wire.Subjects;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which dialogs the events of a resource are part of. Requests bind them; the end of a resource forgets it, and beyond a
 * number of resources the one that was bound first is forgotten. May be shared between threads.
 */
final class Dialogs {
    private final int mostResources;
    private final Map<Resource, Set<String>> bound = new LinkedHashMap<>();
    private volatile boolean empty = true;

    private record Resource(Key.Kind kind, String id) {}

    Dialogs(int mostResources) {
        this.mostResources = mostResources;
    }

    /** Binds a resource to a dialog; without a dialog or an id, nothing is bound. */
    synchronized void bind(String dialog, Key.Kind kind, String id) {
        if (dialog.isEmpty() || id.isEmpty()) {
            return;
        }
        Subjects.word("dialog", dialog);
        bound.computeIfAbsent(new Resource(kind, id), resource -> new LinkedHashSet<>())
                .add(dialog);
        if (bound.size() > mostResources) {
            bound.remove(bound.keySet().iterator().next());
        }
        empty = false;
    }

    /** Tells whether nothing is bound, without waiting for anybody. */
    boolean isEmpty() {
        return empty;
    }

    /** Returns the dialogs that an event is part of, each once. */
    synchronized Set<String> of(List<Key> keys) {
        Set<String> dialogs = new LinkedHashSet<>();
        for (Key key : keys) {
            dialogs.addAll(bound.getOrDefault(new Resource(key.kind(), key.id()), Set.of()));
        }
        return dialogs;
    }

    /** Forgets a resource that has ended. */
    synchronized void forget(Key.Kind kind, String id) {
        bound.remove(new Resource(kind, id));
        empty = bound.isEmpty();
    }
}
