package io.github.arikit.nats.proxy;

import io.github.arikit.nats.wire.BusResponse;

/** Does what one kind of request asks. It may block. */
@FunctionalInterface
interface KindHandler {

    /**
     * Works on a request.
     *
     * @throws RuntimeException if it cannot be done; its text is the answer
     */
    BusResponse handle(ProxyCall call);
}
