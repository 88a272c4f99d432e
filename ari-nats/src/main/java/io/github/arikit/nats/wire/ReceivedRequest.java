package io.github.arikit.nats.wire;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriDecodeException;

/**
 * What a proxy is asked.
 *
 * @param kind what is asked
 * @param key what it is asked of; a missing one is a key of which nothing is known
 * @param fields the whole request, in which the payload is one field
 */
public record ReceivedRequest(String kind, Key key, Fields fields) {

    /**
     * Reads a request.
     *
     * @throws AriDecodeException if it is none
     */
    public static ReceivedRequest fromJson(String json) {
        Fields fields = WireText.read("a request", json);
        try {
            return new ReceivedRequest(fields.text("kind"), WireText.key(fields.object("key")), fields);
        } catch (IllegalArgumentException e) {
            throw new AriDecodeException("a request", json, e);
        }
    }

    /** Returns a payload; without fields if it is missing. */
    public Fields payload(String name) {
        Fields payload = fields.object(name);
        return payload == null ? Fields.NONE : payload;
    }
}
