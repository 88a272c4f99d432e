package io.github.arikit.core.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.error.AbsentFieldException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one field at a time, for generated adapters.
 *
 * <p>Reading is lenient: a JSON null is an absent field. A value of the wrong type is an {@link IOException} or
 * {@link IllegalStateException} that names the JSON path. Writing leaves absent fields out.
 */
public final class JsonFields {
    private JsonFields() {}

    /** Reads a string, or the text of a number or boolean. */
    public static @Nullable String string(JsonReader in) throws IOException {
        if (isNull(in)) {
            return null;
        }
        return in.peek() == JsonToken.BOOLEAN ? Boolean.toString(in.nextBoolean()) : in.nextString();
    }

    /** Reads a whole number of 32 bits. */
    public static @Nullable Integer integer(JsonReader in) throws IOException {
        try {
            return isNull(in) ? null : (Integer) in.nextInt();
        } catch (NumberFormatException e) {
            throw new IOException("Not a 32 bit number at " + in.getPath(), e);
        }
    }

    /** Reads a whole number of 64 bits. */
    public static @Nullable Long longInteger(JsonReader in) throws IOException {
        try {
            return isNull(in) ? null : (Long) in.nextLong();
        } catch (NumberFormatException e) {
            throw new IOException("Not a 64 bit number at " + in.getPath(), e);
        }
    }

    /** Reads a number. */
    public static @Nullable Double decimal(JsonReader in) throws IOException {
        try {
            return isNull(in) ? null : (Double) in.nextDouble();
        } catch (NumberFormatException e) {
            throw new IOException("Not a number at " + in.getPath(), e);
        }
    }

    /** Reads a boolean. */
    public static @Nullable Boolean bool(JsonReader in) throws IOException {
        return isNull(in) ? null : (Boolean) in.nextBoolean();
    }

    /** Reads a time as {@link AriTime} describes it. */
    public static @Nullable Instant instant(JsonReader in) throws IOException {
        String text = string(in);
        if (text == null) {
            return null;
        }
        try {
            return AriTime.read(text);
        } catch (DateTimeException e) {
            throw new IOException("Not a time at " + in.getPath() + ": " + text, e);
        }
    }

    /** Reads a string and wraps it. */
    public static <T> @Nullable T wrapped(JsonReader in, Function<String, T> wrap) throws IOException {
        String text = string(in);
        return text == null ? null : wrap.apply(text);
    }

    /** Reads an object. */
    public static <T> @Nullable T object(JsonReader in, TypeAdapter<T> adapter) throws IOException {
        return isNull(in) ? null : adapter.read(in);
    }

    /** Reads an array of objects; absent is empty, and null elements are dropped. */
    public static <T> List<T> list(JsonReader in, TypeAdapter<T> adapter) throws IOException {
        return list(in, source -> object(source, adapter));
    }

    /** Reads an array; absent is empty, and null elements are dropped. */
    public static <T> List<T> list(JsonReader in, FieldReader<T> element) throws IOException {
        if (isNull(in)) {
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            T value = element.read(in);
            if (value != null) {
                elements.add(value);
            }
        }
        in.endArray();
        return Collections.unmodifiableList(elements);
    }

    /** Reads an object of any keys whose values are all of one type; absent is empty, and nulls are dropped. */
    public static <T> Map<String, T> map(JsonReader in, FieldReader<T> element) throws IOException {
        if (isNull(in)) {
            return Map.of();
        }
        Map<String, T> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            T value = element.read(in);
            if (value != null) {
                values.put(name, value);
            }
        }
        in.endObject();
        return Collections.unmodifiableMap(values);
    }

    /** Reads an object of any shape, as {@link JsonValues} describes it; absent is empty. */
    public static Map<String, @Nullable Object> anyMap(JsonReader in) throws IOException {
        return isNull(in) ? Map.of() : JsonValues.readMap(in);
    }

    /** Keeps a field which the specification does not know; {@code known} is null before the first one. */
    public static Map<String, @Nullable Object> unknown(
            JsonReader in, String name, @Nullable Map<String, @Nullable Object> known) throws IOException {
        Map<String, @Nullable Object> fields = known == null ? new LinkedHashMap<>() : known;
        fields.put(name, JsonValues.read(in));
        return fields;
    }

    /**
     * Returns a field which the specification promises.
     *
     * @throws AbsentFieldException if the server did not send it
     */
    public static <T> T present(@Nullable T value, String type, String field) {
        if (value == null) {
            throw new AbsentFieldException(type, field);
        }
        return value;
    }

    /** Writes a value of the kinds that {@link JsonValues} knows, unless it is absent. */
    public static void write(JsonWriter out, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            out.name(name);
            JsonValues.write(out, value);
        }
    }

    /** Writes a time, unless it is absent. */
    public static void write(JsonWriter out, String name, @Nullable Instant time) throws IOException {
        if (time != null) {
            out.name(name).value(AriTime.format(time));
        }
    }

    /** Writes a value out of an open set, unless it is absent. */
    public static void write(JsonWriter out, String name, @Nullable TextValue value) throws IOException {
        if (value != null) {
            out.name(name).value(value.value());
        }
    }

    /** Writes an object, unless it is absent. */
    public static <T> void write(JsonWriter out, String name, @Nullable T value, TypeAdapter<T> adapter)
            throws IOException {
        if (value != null) {
            out.name(name);
            adapter.write(out, value);
        }
    }

    /** Writes an array of objects, unless it is absent. */
    public static <T> void write(JsonWriter out, String name, @Nullable List<T> values, TypeAdapter<T> adapter)
            throws IOException {
        if (values == null) {
            return;
        }
        out.name(name).beginArray();
        for (T value : values) {
            adapter.write(out, value);
        }
        out.endArray();
    }

    /** Writes the fields which the specification does not know. */
    public static void writeUnknown(JsonWriter out, Map<String, @Nullable Object> fields) throws IOException {
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            out.name(field.getKey());
            JsonValues.write(out, field.getValue());
        }
    }

    private static boolean isNull(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.NULL) {
            return false;
        }
        in.nextNull();
        return true;
    }
}
