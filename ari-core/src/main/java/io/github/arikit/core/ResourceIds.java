package io.github.arikit.core;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Ids for resources that are about to be created: a lower-case ULID of 26 characters, a dash, and two letters for the
 * kind, such as {@code 01jdcn0k2v8x3q6w5e7r9t1y4z-ch}.
 *
 * <p>Ids are unique across processes and, within one process, ascend in the order in which they were made. May be used
 * from any thread.
 */
public final class ResourceIds {
    private static final int ULID_LENGTH = 26;
    private static final UlidSource ULIDS = new UlidSource();

    private static final Map<Key.Kind, String> LETTERS = Map.of(
            Key.Kind.CHANNEL, "ch",
            Key.Kind.BRIDGE, "br",
            Key.Kind.PLAYBACK, "pb",
            Key.Kind.LIVE_RECORDING, "rc",
            Key.Kind.STORED_RECORDING, "rc");

    private ResourceIds() {}

    /** Returns a new id without a kind, for names such as that of an application. */
    public static String next() {
        return ULIDS.next();
    }

    /** Returns a new id for a resource of this kind. */
    public static String next(Key.Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return suffixed(LETTERS.getOrDefault(kind, name.substring(0, Math.min(2, name.length()))));
    }

    /** Returns a new id for a snoop, which is a channel that listens to another one. */
    public static String nextSnoop() {
        return suffixed("sn");
    }

    private static String suffixed(String letters) {
        return letters.isEmpty() ? next() : next() + "-" + letters;
    }

    /**
     * Returns when an id was made, in milliseconds.
     *
     * @throws IllegalArgumentException if it does not begin with a ULID
     */
    public static Instant timeOf(String id) {
        if (id.length() < ULID_LENGTH) {
            throw new IllegalArgumentException("Not an id with a time in it: " + id);
        }
        return Instant.ofEpochMilli(Ulid.timeOf(id.substring(0, ULID_LENGTH)));
    }
}
