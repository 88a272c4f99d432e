package io.github.arikit.nats.wire;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as a Go program reads it: names in any case, what is absent or null has its zero value. Immutable.
 *
 * <p>A value of the wrong type is an {@link IllegalArgumentException} that names the field.
 */
public final class Fields {
    /** An object without fields. */
    public static final Fields NONE = new Fields(Map.of());

    private final Map<?, ?> values;

    /** Wraps an object as {@link io.github.arikit.core.json.JsonValues} reads it. */
    public Fields(Map<?, ?> values) {
        this.values = values;
    }

    /** Returns the object that this wraps. */
    public Map<?, ?> values() {
        return values;
    }

    /** Returns a value, whatever it is; null if it is absent. */
    public @Nullable Object value(String name) {
        Object exact = values.get(name);
        if (exact != null) {
            return exact;
        }
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equalsIgnoreCase(name))
                .<Object>map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns a text; empty if it is absent. */
    public String text(String name) {
        Object value = value(name);
        if (value == null || value instanceof String) {
            return value == null ? "" : (String) value;
        }
        throw wrong(name, "a text");
    }

    /** Returns a text that is not empty. */
    public Optional<String> someText(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /** Returns a whole number; 0 if it is absent. */
    public long number(String name) {
        Object value = value(name);
        if (value == null || value instanceof Long) {
            return value == null ? 0 : (Long) value;
        }
        if (value instanceof BigDecimal decimal && decimal.scale() == 0) {
            return decimal.longValueExact();
        }
        throw wrong(name, "a whole number");
    }

    /** Returns a duration, which travels as a whole number of nanoseconds. */
    public Duration nanos(String name) {
        return Duration.ofNanos(number(name));
    }

    /** Returns a duration that is not zero in milliseconds, as Asterisk has them. */
    public OptionalInt millis(String name) {
        long millis = nanos(name).toMillis();
        return millis == 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(millis));
    }

    /** Returns this object as texts, such as variables of a channel; what is no text is written as JSON. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                texts.put(name.toString(), value instanceof String text ? text : WireText.write(value));
            }
        });
        return texts;
    }

    /** Returns a truth value; false if it is absent. */
    public boolean flag(String name) {
        Object value = value(name);
        if (value == null || value instanceof Boolean) {
            return value != null && (Boolean) value;
        }
        throw wrong(name, "true or false");
    }

    /** Returns an object; null if it is absent. */
    public @Nullable Fields object(String name) {
        Object value = value(name);
        if (value == null || value instanceof Map<?, ?>) {
            return value == null ? null : new Fields((Map<?, ?>) value);
        }
        throw wrong(name, "an object");
    }

    /** Returns the objects of an array; empty if it is absent. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Object element : array(name)) {
            if (!(element instanceof Map<?, ?> object)) {
                throw wrong(name, "an array of objects");
            }
            objects.add(new Fields(object));
        }
        return objects;
    }

    /** Returns an array; empty if it is absent. */
    public List<?> array(String name) {
        Object value = value(name);
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        throw wrong(name, "an array");
    }

    private static IllegalArgumentException wrong(String name, String wanted) {
        return new IllegalArgumentException("The field " + name + " must be " + wanted);
    }
}
