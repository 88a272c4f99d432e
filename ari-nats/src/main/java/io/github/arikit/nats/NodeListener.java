package io.github.arikit.nats;

import java.util.OptionalLong;

/**
 * Hears which nodes of the cluster come and go, and of events that are missing. Told one after the other on a thread of its own, so a listener may send
 * requests. Every method does nothing unless it is overridden.
 */
public interface NodeListener {
    /** Hears nothing. */
    NodeListener NONE = new NodeListener() {};

    /** A node serves an application from now on, or again: what happened there before was missed. */
    default void onNodeJoined(String node, String application) {}

    /** A node said that it leaves, or was silent for too long: its events do not arrive. */
    default void onNodeLeft(String node, String application) {}

    /**
     * Events of a node were published, or may have been, and did not arrive: NATS was parted or away, a consumer was too
     * slow, or the proxy was killed. Take it as the time to look again at what is there. Proxies in Go do not number their
     * events, so nothing is noticed there.
     *
     * @param count how many are missing; empty if that cannot be known, since another proxy serves the node now
     */
    default void onEventsLost(String node, String application, OptionalLong count) {}
}
