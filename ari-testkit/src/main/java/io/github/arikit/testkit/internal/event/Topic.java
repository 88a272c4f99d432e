package io.github.arikit.testkit.internal.event;

/**
 * What an event is about, and what an application can subscribe to.
 *
 * @param kind the kind of source
 * @param id its id
 */
public record Topic(Kind kind, String id) {

    /** The kinds of sources. */
    public enum Kind {
        /** A channel, by id. */
        CHANNEL("channel", "__AST_CHANNEL_ALL_TOPIC"),
        /** A bridge, by id. */
        BRIDGE("bridge", "__AST_BRIDGE_ALL_TOPIC"),
        /** An endpoint, as technology and resource with a slash between them. */
        ENDPOINT("endpoint", "__AST_ENDPOINT_ALL_TOPIC"),
        /** A device state, by name. */
        DEVICE_STATE("deviceState", "__AST_DEVICE_STATE_ALL_TOPIC");

        private final String scheme;
        private final String all;

        Kind(String scheme, String all) {
            this.scheme = scheme;
            this.all = all;
        }

        /** Returns what an event source begins with. */
        public String scheme() {
            return scheme;
        }

        /** Returns the id that stands for all of this kind. */
        public String all() {
            return all;
        }
    }

    /** Returns the topic of a channel. */
    public static Topic channel(String id) {
        return new Topic(Kind.CHANNEL, id);
    }

    /** Returns the topic of a bridge. */
    public static Topic bridge(String id) {
        return new Topic(Kind.BRIDGE, id);
    }

    /** Returns the topic of an endpoint. */
    public static Topic endpoint(String id) {
        return new Topic(Kind.ENDPOINT, id);
    }

    /** Returns the topic of a device state. */
    public static Topic deviceState(String name) {
        return new Topic(Kind.DEVICE_STATE, name);
    }
}
