package io.github.arikit.nats;

/**
 * Hears which nodes of the cluster come and go. Told one after the other on a thread of its own, so a listener may send
 * requests. Every method does nothing unless it is overridden.
 */
public interface NodeListener {
    /** Hears nothing. */
    NodeListener NONE = new NodeListener() {};

    /** A node serves an application from now on, or again: what happened there before was missed. */
    default void onNodeJoined(String node, String application) {}

    /** A node said that it leaves, or was silent for too long: its events do not arrive. */
    default void onNodeLeft(String node, String application) {}
}
