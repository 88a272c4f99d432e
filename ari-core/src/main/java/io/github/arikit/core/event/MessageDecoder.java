package io.github.arikit.core.event;

import io.github.arikit.core.error.AriDecodeException;
import java.nio.charset.StandardCharsets;

/** Makes messages of what arrives on the event socket. Implementations may be shared between threads. */
@FunctionalInterface
public interface MessageDecoder {

    /**
     * Decodes one frame. A type that is not known is no error, but a message of its own kind.
     *
     * @param frame the JSON of one message in UTF-8; the message may keep it, so nobody may change it afterwards
     * @throws AriDecodeException if it is not the JSON of a message
     */
    AriMessage decode(byte[] frame);

    /** Returns a decoder that decodes alike, and does not wait for, or share memory with, what others decode meanwhile. */
    default MessageDecoder forConnection() {
        return this;
    }

    /**
     * Decodes one frame; as {@link #decode(byte[])}.
     *
     * @param frame the JSON text of one message
     */
    default AriMessage decode(String frame) {
        return decode(frame.getBytes(StandardCharsets.UTF_8));
    }
}
