package io.github.arikit.generated.api;

import io.github.arikit.core.Generated;
import io.github.arikit.core.RequestSender;

/**
 * The resource events.
 *
 * <p>Every operation of the resource. May be shared between threads.
 */
@FunctionalInterface
@Generated("io.github.arikit.codegen.emit.ApiEmitter")
public interface EventsApi {
    /**
     * Returns what sends the requests.
     */
    RequestSender sender();

    /**
     * Returns the operations, sent by this sender.
     */
    static EventsApi of(RequestSender sender) {
        return () -> sender;
    }
}
