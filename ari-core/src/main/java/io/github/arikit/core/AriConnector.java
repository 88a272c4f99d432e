package io.github.arikit.core;

import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import java.util.function.Consumer;

/** Makes the connection that a client stands on. */
@FunctionalInterface
public interface AriConnector {

    /**
     * Returns a connection that sends requests at once, and receives messages from {@link AriConnection#start} on.
     *
     * @param decoder makes messages of what arrives
     * @param onMessage what receives every message, in order; it never blocks
     */
    AriConnection create(MessageDecoder decoder, Consumer<? super AriMessage> onMessage);
}
