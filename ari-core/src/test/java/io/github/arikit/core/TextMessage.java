package io.github.arikit.core;

import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.AriMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A message that is nothing but its text. */
public record TextMessage(String type) implements AriMessage {

    /** Decodes every text, except one that begins with {@code bad}. */
    public static AriMessage decode(byte[] bytes) {
        String frame = new String(bytes, StandardCharsets.UTF_8);
        if (frame.startsWith("bad")) {
            throw new AriDecodeException("a message", frame, null);
        }
        return new TextMessage(frame);
    }

    @Override
    public List<Key> keys() {
        return List.of();
    }
}
