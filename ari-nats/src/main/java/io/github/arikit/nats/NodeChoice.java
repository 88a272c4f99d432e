package io.github.arikit.nats;

import io.github.arikit.core.Key;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Chooses the node where something new is created. Implementations may be shared between threads. */
@FunctionalInterface
public interface NodeChoice {

    /**
     * Returns one of the nodes.
     *
     * @param nodes the nodes that can be reached now, sorted, at least one
     * @param key what is to be created
     */
    String choose(List<String> nodes, Key key);

    /** Returns a choice that takes one node after the other. */
    static NodeChoice inTurn() {
        AtomicInteger turn = new AtomicInteger();
        return (nodes, key) -> nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
    }
}
