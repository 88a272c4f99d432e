package io.github.arikit.generated.contract;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.arikit.core.json.TextValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Turns what accessors return back into the JSON it should have come from. */
final class JavaValues {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");
    private static final Map<String, Class<?>> SCALARS =
            Map.of("int", Integer.class, "long", Long.class, "double", Double.class, "boolean", Boolean.class);

    private JavaValues() {}

    /** Takes optionals apart; an empty one is null. */
    static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? optional.getAsDouble() : null;
        }
        return value;
    }

    /** Returns the JSON of a value, if the value is of the Java type that stands for this type. */
    static JsonElement json(String type, Object value) throws ReflectiveOperationException {
        Class<?> scalar = SCALARS.get(type);
        if (scalar != null) {
            return value instanceof Boolean truth
                    ? new JsonPrimitive(truth)
                    : new JsonPrimitive((Number) scalar.cast(value));
        }
        if (type.startsWith("List[")) {
            JsonArray array = new JsonArray();
            for (Object element : (List<?>) value) {
                array.add(json(type.substring(5, type.length() - 1), element));
            }
            return array;
        }
        return switch (type) {
            case "string" -> new JsonPrimitive(value instanceof TextValue text ? text.value() : (String) value);
            case "Date" -> new JsonPrimitive(TIME.format(((Instant) value).atOffset(ZoneOffset.UTC)));
            case "object", "Map[string]" -> new Gson().toJsonTree((Map<?, ?>) value);
            default -> encode(JavaNames.model(type).cast(value));
        };
    }

    static JsonElement encode(Object model) throws ReflectiveOperationException {
        return JsonParser.parseString(
                model.getClass().getMethod("toJson").invoke(model).toString());
    }
}
