package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the keys a message concerns: each once, none without an id. Not to be shared between threads. */
public final class EventKeys {
    private final String node;
    private final String app;
    private final List<Key> keys = new ArrayList<>(4);

    /** Starts with no keys, at this location; null is an unknown part of it. */
    public EventKeys(@Nullable String node, @Nullable String app) {
        this.node = node == null ? "" : node;
        this.app = app == null ? "" : app;
    }

    /** Adds what a part of the message concerns; null adds nothing. */
    public EventKeys add(@Nullable Keyed part) {
        if (part != null) {
            part.addKeysTo(this);
        }
        return this;
    }

    /** Adds a resource; without an id it adds nothing, since an empty id would mean every one of them. */
    public EventKeys add(Key.Kind kind, @Nullable String id) {
        if (id == null || id.isEmpty()) {
            return this;
        }
        Key key = new Key(kind, id, node, "", app);
        if (!keys.contains(key)) {
            keys.add(key);
        }
        return this;
    }

    /** Adds a resource whose id has several parts, all of which must be known. */
    public EventKeys add(Key.Kind kind, @Nullable String first, @Nullable String second) {
        return first == null || first.isEmpty() || second == null || second.isEmpty()
                ? this
                : add(kind, first + "/" + second);
    }

    /** Adds several resources of one kind; null adds nothing. */
    public EventKeys add(Key.Kind kind, @Nullable List<String> ids) {
        if (ids != null) {
            ids.forEach(id -> add(kind, id));
        }
        return this;
    }

    /** Adds the channel or bridge that a target URI names, such as {@code channel:17.80}; null adds nothing. */
    public EventKeys addTarget(@Nullable String uri) {
        Key.Kind kind = kindOfTarget(uri);
        return uri == null || kind == null ? this : add(kind, uri.substring(uri.indexOf(':') + 1));
    }

    /** Returns the kind of what a target URI names; null if that is neither a channel nor a bridge. */
    static Key.@Nullable Kind kindOfTarget(@Nullable String uri) {
        if (uri != null && uri.startsWith("channel:")) {
            return Key.Kind.CHANNEL;
        }
        return uri != null && uri.startsWith("bridge:") ? Key.Kind.BRIDGE : null;
    }

    /** Returns the keys. */
    public List<Key> toList() {
        return List.copyOf(keys);
    }
}
