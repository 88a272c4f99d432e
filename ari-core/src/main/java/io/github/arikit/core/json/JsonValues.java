package io.github.arikit.core.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON of any shape as plain Java values: {@link Map}, {@link List}, {@link String}, {@link Boolean}, {@link Long} or
 * {@link BigDecimal}, and null.
 */
public final class JsonValues {
    private JsonValues() {}

    /** Reads the next value, whatever it is; maps and lists are unmodifiable and keep their order. */
    public static @Nullable Object read(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> readMap(in);
            case BEGIN_ARRAY -> readList(in);
            case STRING -> in.nextString();
            case BOOLEAN -> in.nextBoolean();
            case NUMBER -> number(in.nextString());
            case NULL -> {
                in.nextNull();
                yield null;
            }
            default -> throw new IOException("No JSON value at " + in.getPath());
        };
    }

    static Map<String, @Nullable Object> readMap(JsonReader in) throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            values.put(in.nextName(), read(in));
        }
        in.endObject();
        return Collections.unmodifiableMap(values);
    }

    private static List<@Nullable Object> readList(JsonReader in) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            values.add(read(in));
        }
        in.endArray();
        return Collections.unmodifiableList(values);
    }

    static Number number(String text) throws IOException {
        try {
            BigDecimal number = new BigDecimal(text);
            // Without an exponent: 1e400 has one digit, and fits no long.
            return number.scale() == 0 && number.precision() < 19 ? (Number) number.longValueExact() : number;
        } catch (NumberFormatException e) {
            throw new IOException("Not a number: " + text, e);
        }
    }

    /** Writes a value of the kinds that {@link #read} returns, and any other {@link Number}. */
    public static void write(JsonWriter out, @Nullable Object value) throws IOException {
        if (value == null) {
            boolean dropsNulls = !out.getSerializeNulls();
            out.setSerializeNulls(true);
            out.nullValue();
            out.setSerializeNulls(!dropsNulls);
        } else if (value instanceof Map<?, ?> map) {
            out.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.name(entry.getKey().toString());
                write(out, entry.getValue());
            }
            out.endObject();
        } else if (value instanceof List<?> list) {
            out.beginArray();
            for (Object element : list) {
                write(out, element);
            }
            out.endArray();
        } else if (value instanceof Boolean truth) {
            out.value(truth);
        } else if (value instanceof Number number) {
            out.value(number);
        } else if (value instanceof Instant time) {
            out.value(AriTime.format(time));
        } else if (value instanceof TextValue text) {
            out.value(text.value());
        } else {
            out.value(value.toString());
        }
    }

    /**
     * Returns an unmodifiable deep copy of a value that is to be sent.
     *
     * @throws IllegalArgumentException if there is a null anywhere in it, or something that JSON does not have
     */
    public static Object copyOf(@Nullable Object value) {
        return copyOf(value, "$");
    }

    /**
     * Returns an unmodifiable deep copy of an object that is to be sent.
     *
     * @throws IllegalArgumentException if there is a null anywhere in it, or something that JSON does not have
     */
    public static Map<String, ?> copyOfObject(Map<String, ?> object) {
        return copyOfMap(object, "$");
    }

    /**
     * Returns an unmodifiable deep copy of several objects that are to be sent.
     *
     * @throws IllegalArgumentException if there is a null anywhere in them, or something that JSON does not have
     */
    public static List<? extends Map<String, ?>> copyOfObjects(List<? extends Map<String, ?>> objects) {
        return objects.stream().map(JsonValues::copyOfObject).toList();
    }

    private static Object copyOf(@Nullable Object value, String path) {
        if (value instanceof String || value instanceof Boolean || isFinite(value)) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return copyOfMap(map, path);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object element : list) {
                copy.add(copyOf(element, path + "[" + copy.size() + "]"));
            }
            return Collections.unmodifiableList(copy);
        }
        String what = value == null ? "null" : "a " + value.getClass().getName();
        throw new IllegalArgumentException("Asterisk cannot be sent " + what + ", which is at " + path);
    }

    private static Map<String, Object> copyOfMap(Map<?, ?> map, String path) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, element) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("The name " + name + " in " + path + " is not a string");
            }
            copy.put(text, copyOf(element, path + "." + text));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static boolean isFinite(@Nullable Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }
}
