package io.github.arikit.core.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.error.AriDecodeException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Whole values as JSON text. */
public final class JsonText {
    private JsonText() {}

    /** Returns the JSON of a value; what is absent in it is left out. */
    public static <T> String write(TypeAdapter<T> adapter, T value) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            adapter.write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return text.toString();
    }

    /**
     * Reads a value.
     *
     * @param type what it is, for the message of the exception
     * @throws AriDecodeException if the text is not the JSON of such a value
     */
    public static <T> T read(String type, TypeAdapter<T> adapter, String json) {
        try {
            return adapter.read(new JsonReader(new StringReader(json)));
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new AriDecodeException(type, json, e);
        }
    }
}
