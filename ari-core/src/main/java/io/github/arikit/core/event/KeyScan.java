package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the keys of a message while it is read: each once, none without an id. Used again for the next message, and
 * not to be shared between threads. References are written only where they differ, as {@link FrameScan} explains:
 * strings that come again are usually the same object.
 */
final class KeyScan {
    private static final int USUAL = 16;

    private final RecentKeys recent = new RecentKeys();
    private Key.Kind[] kinds = new Key.Kind[USUAL];
    private String[] ids = new String[USUAL];
    private int size;
    private String node = "";
    private boolean hasNode;
    private String app = "";
    private boolean hasApp;

    void clear() {
        size = 0;
        hasNode = false;
        hasApp = false;
    }

    void node(@Nullable String id) {
        hasNode = id != null;
        if (id != null && id != node) {
            node = id;
        }
    }

    void app(@Nullable String name) {
        hasApp = name != null;
        if (name != null && name != app) {
            app = name;
        }
    }

    void add(Key.Kind kind, @Nullable String id) {
        if (id == null || id.isEmpty()) {
            return;
        }
        for (int i = 0; i < size; i++) {
            if (ids[i].equals(id) && kinds[i].equals(kind)) {
                return;
            }
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        if (kinds[size] != kind) {
            kinds[size] = kind;
        }
        if (ids[size] != id) {
            ids[size] = id;
        }
        size++;
    }

    void add(Key.Kind kind, @Nullable String first, @Nullable String second) {
        if (first != null && !first.isEmpty() && second != null && !second.isEmpty()) {
            add(kind, first + "/" + second);
        }
    }

    void addTarget(@Nullable String uri) {
        Key.Kind kind = EventKeys.kindOfTarget(uri);
        if (uri != null && kind != null) {
            add(kind, uri.substring(uri.indexOf(':') + 1));
        }
    }

    List<Key> toList() {
        if (size == 0) {
            return List.of();
        }
        if (size == 1) {
            return alone(0);
        }
        Key[] keys = new Key[size];
        for (int i = 0; i < size; i++) {
            keys[i] = alone(i).get(0);
        }
        return List.of(keys);
    }

    private List<Key> alone(int place) {
        return recent.alone(kinds[place], ids[place], hasNode ? node : "", hasApp ? app : "");
    }
}
