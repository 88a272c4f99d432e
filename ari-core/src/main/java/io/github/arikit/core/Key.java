package io.github.arikit.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The address of one resource anywhere in a cluster: what it is, which one, and where.
 *
 * <p>A part that is not known is the empty string. A key on a single Asterisk needs no more than its kind and id;
 * the other parts tell a cluster transport where to send a request. Immutable, and equal by value.
 *
 * @param kind what is addressed, such as a channel; {@link Kind#NONE} when any kind is meant
 * @param id the id of the resource, as Asterisk knows it
 * @param node the entity id of the Asterisk that holds the resource
 * @param dialog a scope for events which the application chooses; only cluster transports use it
 * @param app the Stasis application
 */
public record Key(Kind kind, String id, String node, String dialog, String app) {

    /** Checks that no part is null. */
    public Key {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(dialog, "dialog");
        Objects.requireNonNull(app, "app");
    }

    /** The key of which nothing is known: it matches every key. */
    public static final Key ANY = Key.of(Kind.NONE, "");

    /** Returns a key of which only kind and id are known. */
    public static Key of(Kind kind, String id) {
        return new Key(kind, id, "", "", "");
    }

    /** Returns a key that matches every resource of a kind. */
    public static Key anyOf(Kind kind) {
        return of(kind, "");
    }

    /** Returns a key that matches every resource of a Stasis application. */
    public static Key anyIn(String app) {
        return ANY.withApp(app);
    }

    /** Returns a key that matches every resource of a Stasis application on one node. */
    public static Key anyOn(String node, String app) {
        return ANY.withNode(node).withApp(app);
    }

    /** Returns the key of a channel. */
    public static Key channel(String id) {
        return of(Kind.CHANNEL, id);
    }

    /** Returns the key of a bridge. */
    public static Key bridge(String id) {
        return of(Kind.BRIDGE, id);
    }

    /** Returns the key of a playback. */
    public static Key playback(String id) {
        return of(Kind.PLAYBACK, id);
    }

    /** Returns the key of a live recording, whose id is its name. */
    public static Key liveRecording(String name) {
        return of(Kind.LIVE_RECORDING, name);
    }

    /** Returns the key of a stored recording, whose id is its name. */
    public static Key storedRecording(String name) {
        return of(Kind.STORED_RECORDING, name);
    }

    /** Returns the key of an endpoint, such as {@code PJSIP} and {@code alice}. */
    public static Key endpoint(String tech, String resource) {
        return of(Kind.ENDPOINT, tech + "/" + resource);
    }

    /** Returns the key of a device state, such as {@code Stasis:agent-7}. */
    public static Key deviceState(String name) {
        return of(Kind.DEVICE_STATE, name);
    }

    /** Returns the key of a mailbox. */
    public static Key mailbox(String name) {
        return of(Kind.MAILBOX, name);
    }

    /** Returns the key of a Stasis application. */
    public static Key application(String name) {
        return of(Kind.APPLICATION, name);
    }

    /** Returns the key of a sound. */
    public static Key sound(String id) {
        return of(Kind.SOUND, id);
    }

    /** Returns the key of a loaded module, such as {@code res_ari.so}. */
    public static Key module(String name) {
        return of(Kind.MODULE, name);
    }

    /** Returns the key of a log channel. */
    public static Key logChannel(String name) {
        return of(Kind.LOGGING, name);
    }

    /** Returns the key of a dynamic configuration object. */
    public static Key config(String configClass, String objectType, String id) {
        return of(Kind.CONFIG, configClass + "/" + objectType + "/" + id);
    }

    /** Returns the key of a global variable. */
    public static Key variable(String name) {
        return of(Kind.VARIABLE, name);
    }

    /** Returns another resource at the location of this key: same node, dialog and application. */
    public Key sibling(Kind kind, String id) {
        return new Key(kind, id, node, dialog, app);
    }

    /** Returns a resource that does not exist yet, with a new id, at the location of this key. */
    public Key fresh(Kind kind) {
        return sibling(kind, ResourceIds.next(kind));
    }

    /** Returns this key on another node. */
    public Key withNode(String node) {
        return new Key(kind, id, node, dialog, app);
    }

    /** Returns this key in another dialog. */
    public Key withDialog(String dialog) {
        return new Key(kind, id, node, dialog, app);
    }

    /** Returns this key in another Stasis application. */
    public Key withApp(String app) {
        return new Key(kind, id, node, dialog, app);
    }

    /** Returns this key at the location of another one: its node, dialog and application. */
    public Key withLocationOf(Key other) {
        return new Key(kind, id, other.node, other.dialog, other.app);
    }

    /**
     * Returns the parts of an id that is made of several, such as technology and resource of an endpoint; the last takes
     * what remains.
     *
     * @param count how many parts there are, at least 1
     * @throws IllegalStateException if the id has fewer, or an empty one
     */
    public List<String> idParts(int count) {
        List<String> parts = List.of(id.split("/", count));
        if (parts.size() < count || parts.contains("")) {
            throw new IllegalStateException(
                    "The id of " + this + " needs " + count + " parts with a slash between them");
        }
        return parts;
    }

    /**
     * Returns this key if it can stand for a resource of the wanted kind.
     *
     * @throws IllegalArgumentException if it is of another kind, or its id is empty: Asterisk would take an empty
     *     path segment for a different resource
     */
    public Key requireKind(Kind wanted) {
        if (!kind.equals(wanted)) {
            throw new IllegalArgumentException("A " + wanted.name() + " key is needed here, not " + this);
        }
        if (id.isEmpty()) {
            throw new IllegalArgumentException("This " + wanted.name() + " key has no id");
        }
        return this;
    }

    /**
     * Tells whether both keys can mean the same resource: each part is equal, or unknown in at least one of them.
     * Symmetric, but no equality: two keys which both match a third need not match each other.
     */
    public boolean matches(Key other) {
        return matches(kind.name(), other.kind.name()) && matches(id, other.id) && matchesLocation(other);
    }

    /** Tells whether both keys can be at the same node, dialog and application, whatever kind and id they have. */
    public boolean matchesLocation(Key other) {
        return matches(node, other.node) && matches(dialog, other.dialog) && matches(app, other.app);
    }

    private static boolean matches(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    // Written out, here and in Kind: what the JVM links for a record costs the first event of each process 10 ms.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key
                && kind.equals(key.kind)
                && id.equals(key.id)
                && node.equals(key.node)
                && dialog.equals(key.dialog)
                && app.equals(key.app);
    }

    @Override
    public int hashCode() {
        int hash = kind.hashCode() * 31 + id.hashCode();
        return (hash * 31 + node.hashCode()) * 961 + dialog.hashCode() * 31 + app.hashCode();
    }

    /** Returns this location with another id of the same kind. */
    public Key withId(String id) {
        return sibling(kind, id);
    }

    /**
     * Returns the key as JSON, as the Go library writes it: {@code kind}, {@code id}, {@code node}, {@code dialog} and
     * {@code app}, each left out when it is empty.
     */
    public String toJson() {
        return KeyJson.write(this);
    }

    /**
     * Reads a key from JSON; what is left out is empty, and fields that are not known are skipped.
     *
     * @throws io.github.arikit.core.error.AriDecodeException if the text is not the JSON of a key
     */
    public static Key fromJson(String json) {
        return KeyJson.read(json);
    }

    /**
     * Returns the known parts, such as {@code channel:17.80 node=pbx1 app=ivr}. The form is stable, and
     * {@link #parse} reads it: blanks, control characters and percent signs in a part are percent-encoded.
     */
    @Override
    public String toString() {
        return KeyText.write(this);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not the text of a key; the message says why
     */
    public static Key parse(String text) {
        return KeyText.read(text);
    }

    /**
     * What a key addresses. Open, because later releases bring resources of their own.
     *
     * @param name the name on the wire of a cluster, such as {@code liverecording}
     */
    public record Kind(String name) {
        /** Any kind; only of use where keys are matched. */
        public static final Kind NONE = new Kind("");
        /** A Stasis application. */
        public static final Kind APPLICATION = new Kind("application");
        /** A bridge. */
        public static final Kind BRIDGE = new Kind("bridge");
        /** A channel. */
        public static final Kind CHANNEL = new Kind("channel");
        /** A dynamic configuration object; its id is {@code class/type/id}. */
        public static final Kind CONFIG = new Kind("config");
        /** A device state. */
        public static final Kind DEVICE_STATE = new Kind("devicestate");
        /** An endpoint; its id is {@code tech/resource}. */
        public static final Kind ENDPOINT = new Kind("endpoint");
        /** A live recording. */
        public static final Kind LIVE_RECORDING = new Kind("liverecording");
        /** A log channel. */
        public static final Kind LOGGING = new Kind("logging");
        /** A mailbox. */
        public static final Kind MAILBOX = new Kind("mailbox");
        /** A module of Asterisk. */
        public static final Kind MODULE = new Kind("module");
        /** A playback. */
        public static final Kind PLAYBACK = new Kind("playback");
        /** A sound. */
        public static final Kind SOUND = new Kind("sound");
        /** A stored recording. */
        public static final Kind STORED_RECORDING = new Kind("storedrecording");
        /** A global variable. */
        public static final Kind VARIABLE = new Kind("variable");

        /** Checks that the name is not null. */
        public Kind {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Kind kind && name.equals(kind.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
