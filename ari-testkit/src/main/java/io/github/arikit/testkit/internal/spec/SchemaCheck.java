package io.github.arikit.testkit.internal.spec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.arikit.core.json.AriTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares JSON with the specification: no unknown field, no missing required one, every type as promised. */
public final class SchemaCheck {
    private static final String LIST = "List[";
    /** A zero stands for any digit. */
    private static final String DATE = "0000-00-00T00:00:00.000+0000";

    private final Map<String, Map<String, SpecProperty>> models = new HashMap<>();
    private final boolean fits;

    /** A place within what is checked; put into words only when something is wrong there. */
    private record Place(@Nullable Place outer, String name) {
        @Override
        public String toString() {
            return outer == null ? name : outer + name;
        }
    }

    /** Checks against this specification, and leaves everything as it is. */
    public SchemaCheck(ApiSpec spec) {
        this(spec, false);
    }

    /**
     * Checks against this specification.
     *
     * @param fits whether what comes from a newer release is made fit before
     */
    public SchemaCheck(ApiSpec spec, boolean fits) {
        this.fits = fits;
        spec.models().keySet().forEach(model -> models.put(model, spec.propertiesOf(model)));
    }

    /** Returns what is wrong with the value, each with its path; empty if nothing is. */
    public List<String> problems(String type, JsonElement value) {
        List<String> problems = new ArrayList<>();
        check(type, value, new Place(null, type), problems);
        return problems;
    }

    /** Tells whether the release can send a model of this name. */
    public boolean canSend(String model) {
        return !fits || models.containsKey(model);
    }

    /** Returns the value without what the specification does not know, as an older release sends it. */
    public JsonElement fitted(String type, JsonElement value) {
        return fits ? fit(type, value) : value;
    }

    private JsonElement fit(String type, JsonElement value) {
        String element = elementOf(type);
        if (element != null && value.isJsonArray()) {
            JsonArray fitted = new JsonArray();
            value.getAsJsonArray().forEach(one -> fitted.add(fit(element, one)));
            return fitted;
        }
        Map<String, SpecProperty> properties = models.get(type);
        if (properties == null || !value.isJsonObject()) {
            return value;
        }
        JsonObject fitted = new JsonObject();
        value.getAsJsonObject().asMap().forEach((name, field) -> {
            SpecProperty property = properties.get(name);
            if (property != null) {
                fitted.add(name, fit(property.type(), field));
            }
        });
        return fitted;
    }

    /** Returns the type of the elements of a list, or null if it is another type. */
    private static @Nullable String elementOf(String type) {
        return type.startsWith(LIST) && type.endsWith("]") ? type.substring(LIST.length(), type.length() - 1) : null;
    }

    private void check(String type, JsonElement value, Place place, List<String> problems) {
        String element = elementOf(type);
        if (element != null) {
            checkList(element, value, place, problems);
        } else if (models.containsKey(type)) {
            checkModel(type, value, place, problems);
        } else if (!isOfType(type, value)) {
            problems.add(place + " is no " + type + ": " + value);
        }
    }

    private void checkList(String elementType, JsonElement value, Place place, List<String> problems) {
        if (!value.isJsonArray()) {
            problems.add(place + " is no list: " + value);
            return;
        }
        for (int i = 0; i < value.getAsJsonArray().size(); i++) {
            check(elementType, value.getAsJsonArray().get(i), new Place(place, "[" + i + "]"), problems);
        }
    }

    private void checkModel(String model, JsonElement value, Place place, List<String> problems) {
        if (!value.isJsonObject()) {
            problems.add(place + " is no " + model + ": " + value);
            return;
        }
        JsonObject object = value.getAsJsonObject();
        Map<String, SpecProperty> properties = models.getOrDefault(model, Map.of());
        properties.forEach((name, property) -> {
            if (object.has(name)) {
                check(property.type(), object.get(name), new Place(place, "." + name), problems);
            } else if (property.required()) {
                problems.add(place + "." + name + " is missing");
            }
        });
        object.keySet().stream()
                .filter(name -> !properties.containsKey(name))
                .forEach(name -> problems.add(place + "." + name + " is unknown"));
    }

    private static boolean isOfType(String type, JsonElement value) {
        if (type.equals("object")) {
            return value.isJsonObject();
        }
        if (!(value instanceof JsonPrimitive primitive)) {
            return false;
        }
        return switch (type) {
            case "string" -> primitive.isString();
            case "Date" -> primitive.isString() && isDate(primitive.getAsString());
            case "boolean" -> primitive.isBoolean();
            case "int", "long" -> primitive.isNumber() && isWhole(primitive);
            case "double" -> primitive.isNumber();
            default -> false;
        };
    }

    private static boolean isWhole(JsonPrimitive number) {
        return number.getAsBigDecimal().stripTrailingZeros().scale() <= 0;
    }

    private static boolean isDate(String text) {
        return hasFormOfAsterisk(text) || isAnyDate(text);
    }

    /** Tells whether a text has the form that all dates of the double have, which is quicker than reading it. */
    private static boolean hasFormOfAsterisk(String text) {
        if (text.length() != DATE.length()) {
            return false;
        }
        for (int i = 0; i < DATE.length(); i++) {
            char sign = text.charAt(i);
            boolean fits = DATE.charAt(i) == '0' ? sign >= '0' && sign <= '9' : sign == DATE.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnyDate(String text) {
        try {
            AriTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
