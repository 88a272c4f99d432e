package io.github.arikit.nats.client;

import io.github.arikit.core.Key;
import io.github.arikit.nats.wire.BusRequest;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the answers of a Go proxy become what ARI answers: it tells the keys of what was created or found, and the data
 * only when it is asked once more.
 *
 * @param form what the first answer holds
 * @param dataKind the request that reads the data; empty if none is needed
 * @param entity the name of the data in the answer
 * @param idField the field of the data that has the id of the key
 */
record Reply(Form form, String dataKind, String entity, String idField) {

    enum Form {
        /** Nothing more. */
        DONE,
        /** The data. */
        DATA,
        /** The key of what to read. */
        KEY,
        /** The keys of what to read. */
        KEYS
    }

    static final Reply DONE = new Reply(Form.DONE, "", "", "");

    static Reply data(String entity) {
        return new Reply(Form.DATA, "", entity, "");
    }

    static Reply key(String dataKind, String entity, String idField) {
        return new Reply(Form.KEY, dataKind, entity, idField);
    }

    static Reply keys(String dataKind, String entity, String idField) {
        return new Reply(Form.KEYS, dataKind, entity, idField);
    }

    /** Returns the request for the data of a key; it goes where the first one went. */
    BusRequest read(Key key, Key sentTo) {
        return BusRequest.of(dataKind, new Key(key.kind(), key.id(), sentTo.node(), sentTo.dialog(), sentTo.app()));
    }

    /** Returns what a key alone tells of something. */
    Object known(Key key) {
        return entity.equals("config") ? List.of() : Map.of(idField, key.id());
    }

    /** Returns the data as ARI has it. */
    Object entityIn(BusResponse response) {
        return switch (entity) {
            case "variable" -> Map.of("value", response.data().text("variable"));
            case "config" -> tuples(object(response));
            case "log" -> logChannel(object(response));
            default -> withoutKey(object(response));
        };
    }

    private Fields object(BusResponse response) {
        Fields object = response.data().object(entity);
        if (object == null) {
            throw new IllegalArgumentException("The answer has no " + entity);
        }
        return object;
    }

    private static List<?> tuples(Fields config) {
        return config.array("Fields");
    }

    private static Map<String, Object> logChannel(Fields log) {
        Map<String, Object> channel = new LinkedHashMap<>();
        copy(log, "channel", channel, "channel");
        copy(log, "levels", channel, "configuration");
        copy(log, "types", channel, "type");
        copy(log, "status", channel, "status");
        return channel;
    }

    private static void copy(Fields from, String name, Map<String, Object> to, String ariName) {
        // A Go proxy does not know levels and types, and sends them empty.
        from.someText(name).ifPresent(text -> to.put(ariName, text));
    }

    private static Map<String, Object> withoutKey(Fields object) {
        Map<String, Object> entity = new LinkedHashMap<>();
        object.values().forEach((name, value) -> entity.put(name.toString(), value));
        entity.remove("key");
        return entity;
    }
}
