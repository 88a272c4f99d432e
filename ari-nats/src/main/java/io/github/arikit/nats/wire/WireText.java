package io.github.arikit.nats.wire;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.json.JsonValues;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as the Go programs write it and read it. */
public final class WireText {
    private WireText() {}

    /** Writes a value of the kinds that {@link JsonValues} knows; angle brackets and ampersands are escaped. */
    public static String write(Object value) {
        StringWriter text = new StringWriter();
        try {
            JsonValues.write(new JsonWriter(text), value);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        // They only occur within strings, where an escape means the same.
        return text.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    /**
     * Reads an object.
     *
     * @param type what it is, for the exception
     * @throws AriDecodeException if the text is not one JSON object
     */
    static Fields read(String type, String json) {
        JsonReader in = new JsonReader(new StringReader(json));
        try {
            Object value = JsonValues.read(in);
            if (value instanceof Map<?, ?> object && in.peek() == JsonToken.END_DOCUMENT) {
                return new Fields(object);
            }
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new AriDecodeException(type, json, e);
        }
        throw new AriDecodeException(type, json, new IOException("Not one JSON object"));
    }

    /** Returns a key as an object, without the parts that are not known. */
    public static Map<String, Object> object(Key key) {
        Map<String, Object> object = new LinkedHashMap<>();
        put(object, "kind", key.kind().name());
        put(object, "id", key.id());
        put(object, "node", key.node());
        put(object, "dialog", key.dialog());
        put(object, "app", key.app());
        return object;
    }

    /** Returns the key that an object is; null is a key of which nothing is known. */
    static Key key(@Nullable Fields object) {
        return object == null
                ? Key.ANY
                : new Key(
                        new Key.Kind(object.text("kind")),
                        object.text("id"),
                        object.text("node"),
                        object.text("dialog"),
                        object.text("app"));
    }

    private static void put(Map<String, Object> object, String name, String part) {
        if (!part.isEmpty()) {
            object.put(name, part);
        }
    }
}
