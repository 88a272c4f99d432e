package io.github.arikit.testkit.internal.route;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, read with the conversions of Asterisk: what has the wrong JSON type is absent, or 0, or
 * false.
 */
public final class Arguments {
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "t", "1", "on");
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*([+-]?\\d{1,18}).*", Pattern.DOTALL);

    private final Map<String, String> path;
    private final Map<String, JsonElement> values;
    private final Set<String> fromBody;

    Arguments(Map<String, String> path, Map<String, JsonElement> values, Set<String> fromBody) {
        this.path = path;
        this.values = values;
        this.fromBody = fromBody;
    }

    /** Returns a parameter of the path. */
    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    /** Returns a parameter as text; empty if it is absent or an empty text. */
    public Optional<String> string(String name) {
        return values.get(name) instanceof JsonPrimitive value && value.isString()
                ? Optional.of(value.getAsString()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Returns a parameter as text, and an empty one if it is absent. */
    public String text(String name) {
        return string(name).orElse("");
    }

    /**
     * Returns a parameter as text.
     *
     * @throws AriProblem 400 with this message if it is absent or empty
     */
    public String required(String name, String message) {
        return string(name).orElseThrow(() -> new AriProblem(400, message));
    }

    /** Returns a parameter as a whole number. */
    public int integer(String name, int absent) {
        if (!(values.get(name) instanceof JsonPrimitive value)) {
            return absent;
        }
        if (value.isNumber()) {
            return value.getAsNumber().intValue();
        }
        Matcher number = LEADING_NUMBER.matcher(value.getAsString());
        return !fromBody.contains(name) && number.matches() ? (int) Long.parseLong(number.group(1)) : 0;
    }

    /** Returns a parameter as a boolean; false if it is absent. */
    public boolean flag(String name) {
        if (!(values.get(name) instanceof JsonPrimitive value)) {
            return false;
        }
        return value.isBoolean() ? value.getAsBoolean() : isTrue(value.getAsString());
    }

    /** Tells whether Asterisk reads a text as true. */
    public static boolean isTrue(String text) {
        return TRUE.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Returns a parameter that takes several values; empty if it is absent. */
    public List<String> list(String name) {
        JsonElement value = values.get(name);
        if (value instanceof JsonPrimitive single) {
            return single.getAsString().isEmpty()
                    ? List.of()
                    : List.of(single.getAsString().split(",", -1));
        }
        List<String> elements = new ArrayList<>();
        if (value != null && value.isJsonArray()) {
            value.getAsJsonArray().forEach(element -> elements.add(element.getAsString()));
        }
        return elements;
    }

    /** Returns a parameter as it is in the JSON body, or null. */
    public @Nullable JsonElement json(String name) {
        return values.get(name);
    }

    /** Returns a parameter that is an object; empty if it is absent or something else. */
    public JsonObject object(String name) {
        return values.get(name) instanceof JsonObject object ? object : new JsonObject();
    }
}
