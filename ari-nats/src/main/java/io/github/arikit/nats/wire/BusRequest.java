package io.github.arikit.nats.wire;

import io.github.arikit.core.Key;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a proxy.
 *
 * @param kind what is asked, such as {@code ChannelAnswer}
 * @param key what it is asked of; a Go proxy ends when it is missing, so it is always sent
 * @param payloadName the field that the payload is in; null where the kind has none
 * @param payload what the kind needs to know; empty where it has none
 */
public record BusRequest(String kind, Key key, @Nullable String payloadName, Map<String, ?> payload) {

    /** Creates a request of a kind without a payload. */
    public static BusRequest of(String kind, Key key) {
        return new BusRequest(kind, key, null, Map.of());
    }

    /** Returns it as JSON. */
    public String toJson() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", kind);
        object.put("key", WireText.object(key));
        if (payloadName != null) {
            object.put(payloadName, payload);
        }
        return WireText.write(object);
    }
}
