package io.github.arikit.nats.wire;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriDecodeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy answers.
 *
 * @param error what went wrong; empty if nothing did
 * @param key the resource that the answer is about; null if it is about none
 * @param keys the resources that were found
 * @param data one entity, below the name of its type; without fields if there is none
 */
public record BusResponse(String error, @Nullable Key key, List<Key> keys, Fields data) {
    private static final BusResponse OK = new BusResponse("", null, List.of(), Fields.NONE);

    /** Returns the answer that all went well. */
    public static BusResponse ok() {
        return OK;
    }

    /** Returns the answer that something went wrong. */
    public static BusResponse error(String error) {
        return new BusResponse(error, null, List.of(), Fields.NONE);
    }

    /** Returns an answer that names a resource. */
    public static BusResponse key(Key key) {
        return new BusResponse("", key, List.of(), Fields.NONE);
    }

    /** Returns an answer that names resources. */
    public static BusResponse keys(List<Key> keys) {
        return new BusResponse("", null, keys, Fields.NONE);
    }

    /** Returns an answer with an entity of this type. */
    public static BusResponse data(String type, Object entity) {
        return new BusResponse("", null, List.of(), new Fields(Map.of(type, entity)));
    }

    /** Returns it as JSON. */
    public String toJson() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("error", error);
        if (!data.values().isEmpty()) {
            object.put("data", data.values());
        }
        if (key != null) {
            object.put("key", WireText.object(key));
        }
        if (!keys.isEmpty()) {
            object.put("keys", keys.stream().map(WireText::object).toList());
        }
        return WireText.write(object);
    }

    /**
     * Reads an answer.
     *
     * @throws AriDecodeException if it is none
     */
    public static BusResponse fromJson(String json) {
        Fields fields = WireText.read("the answer of a proxy", json);
        try {
            Fields key = fields.object("key");
            Fields data = fields.object("data");
            return new BusResponse(
                    fields.text("error"),
                    key == null ? null : WireText.key(key),
                    fields.objects("keys").stream().map(WireText::key).toList(),
                    data == null ? Fields.NONE : data);
        } catch (IllegalArgumentException e) {
            throw new AriDecodeException("the answer of a proxy", json, e);
        }
    }
}
