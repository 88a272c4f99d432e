package io.github.arikit.core.event;

import io.github.arikit.core.error.AriDecodeException;

/** Makes messages of what arrives on the event socket. Implementations may be shared between threads. */
@FunctionalInterface
public interface MessageDecoder {

    /**
     * Decodes one frame. A type that is not known is no error, but a message of its own kind.
     *
     * @param frame the JSON text of one message
     * @throws AriDecodeException if it is not the JSON of a message
     */
    AriMessage decode(String frame);
}
