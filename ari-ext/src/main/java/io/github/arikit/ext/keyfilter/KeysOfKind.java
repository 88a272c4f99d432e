package io.github.arikit.ext.keyfilter;

import io.github.arikit.core.Key;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Picks the keys of one kind out of many, in the order they come in.
 *
 * <p>The kind has to be exactly the same: a key of no kind is of none of these. No argument or element may be null.
 * The lists are unmodifiable and empty if nothing fits. Stateless; safe to use from any thread.
 */
public final class KeysOfKind {
    private KeysOfKind() {}

    /** Returns the keys of the given kind. */
    public static List<Key> of(Key.Kind kind, Collection<Key> keys) {
        Objects.requireNonNull(kind, "kind");
        return keys.stream().filter(key -> key.kind().equals(kind)).toList();
    }

    /** Returns the keys of Stasis applications. */
    public static List<Key> applications(Collection<Key> keys) {
        return of(Key.Kind.APPLICATION, keys);
    }

    /** Returns the keys of bridges. */
    public static List<Key> bridges(Collection<Key> keys) {
        return of(Key.Kind.BRIDGE, keys);
    }

    /** Returns the keys of channels. */
    public static List<Key> channels(Collection<Key> keys) {
        return of(Key.Kind.CHANNEL, keys);
    }

    /** Returns the keys of dynamic configuration objects. */
    public static List<Key> configs(Collection<Key> keys) {
        return of(Key.Kind.CONFIG, keys);
    }

    /** Returns the keys of device states. */
    public static List<Key> deviceStates(Collection<Key> keys) {
        return of(Key.Kind.DEVICE_STATE, keys);
    }

    /** Returns the keys of endpoints. */
    public static List<Key> endpoints(Collection<Key> keys) {
        return of(Key.Kind.ENDPOINT, keys);
    }

    /** Returns the keys of live recordings. */
    public static List<Key> liveRecordings(Collection<Key> keys) {
        return of(Key.Kind.LIVE_RECORDING, keys);
    }

    /** Returns the keys of log channels. */
    public static List<Key> logChannels(Collection<Key> keys) {
        return of(Key.Kind.LOGGING, keys);
    }

    /** Returns the keys of mailboxes. */
    public static List<Key> mailboxes(Collection<Key> keys) {
        return of(Key.Kind.MAILBOX, keys);
    }

    /** Returns the keys of modules. */
    public static List<Key> modules(Collection<Key> keys) {
        return of(Key.Kind.MODULE, keys);
    }

    /** Returns the keys of playbacks. */
    public static List<Key> playbacks(Collection<Key> keys) {
        return of(Key.Kind.PLAYBACK, keys);
    }

    /** Returns the keys of sounds. */
    public static List<Key> sounds(Collection<Key> keys) {
        return of(Key.Kind.SOUND, keys);
    }

    /** Returns the keys of stored recordings. */
    public static List<Key> storedRecordings(Collection<Key> keys) {
        return of(Key.Kind.STORED_RECORDING, keys);
    }

    /** Returns the keys of global variables. */
    public static List<Key> variables(Collection<Key> keys) {
        return of(Key.Kind.VARIABLE, keys);
    }
}
