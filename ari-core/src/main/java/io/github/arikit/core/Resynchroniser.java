package io.github.arikit.core;

import java.util.concurrent.CompletionStage;

/**
 * Finds out what happened while no messages arrived. Implementations may be shared between threads, and do not block.
 */
@FunctionalInterface
public interface Resynchroniser {

    /**
     * Compares what is known with what Asterisk says. Messages arrive again already, and go on arriving meanwhile.
     *
     * @return what completes when all is known; if it fails while the connection lasts, this is called again after a
     *     while, and if the connection is lost before, it is cancelled
     */
    CompletionStage<?> resynchronise(Gap gap);
}
