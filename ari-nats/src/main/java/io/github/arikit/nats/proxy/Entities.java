package io.github.arikit.nats.proxy;

import io.github.arikit.core.Key;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.WireText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entities of Asterisk as the protocol has them: with their key, and sometimes under other names. */
final class Entities {
    private Entities() {}

    /** Returns an answer with an entity of Asterisk; all its fields are kept, and the Go programs skip what is new. */
    static BusResponse data(String type, Key key, Map<?, ?> entity) {
        return BusResponse.data(type, withKey(key, entity));
    }

    private static Map<String, Object> withKey(Key key, Map<?, ?> entity) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("key", WireText.object(key));
        entity.forEach((name, value) -> object.put(name.toString(), value));
        return object;
    }

    /** Returns the configuration object of a key, whose id is class, type and name. */
    static BusResponse config(Key key, List<?> tuples) {
        String[] parts = key.id().split("/", 3);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("Class", parts[0]);
        object.put("Type", parts[1]);
        object.put("Name", parts[2]);
        object.put("Fields", tuples);
        return data("config", key, object);
    }

    /** Returns the log channel of a key. */
    static BusResponse log(Key key, Map<?, ?> channel) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("channel", channel.get("channel"));
        object.put("levels", channel.get("configuration"));
        object.put("types", channel.get("type"));
        object.put("status", channel.get("status"));
        return data("log", key, object);
    }

    /** Returns the text of a field of an entity. */
    static String text(Object entity, String field) {
        return entity instanceof Map<?, ?> object && object.get(field) instanceof String text ? text : "";
    }
}
