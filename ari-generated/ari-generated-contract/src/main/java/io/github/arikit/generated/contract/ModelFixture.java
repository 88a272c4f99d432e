package io.github.arikit.generated.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** Makes JSON of models out of the specification: every field different from every other. */
final class ModelFixture {

    /** What the JSON of a model holds. */
    enum Content {
        EVERY_FIELD,
        REQUIRED_FIELDS,
        UNKNOWN_FIELDS,
        UNKNOWN_VALUES,
        TYPE_LAST
    }

    static final String UNKNOWN_VALUE = "a value of a later release";

    private static final SpecFacts SPEC = SpecFacts.RELEASE;

    private final Content content;
    private int number = 10;

    private ModelFixture(Content content) {
        this.content = content;
    }

    static JsonObject json(String model, Content content) {
        return new ModelFixture(content).object(model);
    }

    /** Returns a value of any type of the specification. */
    static JsonElement value(String type, Content content) {
        return new ModelFixture(content).value(type, new JsonObject());
    }

    private JsonObject object(String model) {
        JsonObject json = new JsonObject();
        boolean message = SPEC.isMessage(model);
        if (message && content != Content.TYPE_LAST) {
            json.addProperty("type", model);
        }
        for (Map.Entry<String, JsonObject> property : SPEC.properties(model).entrySet()) {
            boolean required = property.getValue().get("required").getAsBoolean();
            boolean discriminator = message && property.getKey().equals("type");
            if (!discriminator && (required || content != Content.REQUIRED_FIELDS)) {
                json.add(property.getKey(), value(SPEC.type(model, property.getKey()), property.getValue()));
            }
        }
        if (content == Content.UNKNOWN_FIELDS) {
            json.add("later_field", JsonParser.parseString("{\"a\": [1, 2.5, null, true, {}], \"b\": \"text\"}"));
            json.add("later_null", com.google.gson.JsonNull.INSTANCE);
        }
        if (message && content == Content.TYPE_LAST) {
            json.addProperty("type", model);
        }
        return json;
    }

    private JsonElement value(String type, JsonObject property) {
        number++;
        if (type.startsWith("List[")) {
            String element = type.substring(5, type.length() - 1);
            JsonArray list = new JsonArray();
            list.add(value(element, property));
            list.add(value(element, property));
            return list;
        }
        return switch (type) {
            case "string" -> new JsonPrimitive(text(property));
            case "int" -> new JsonPrimitive(number);
            case "long" -> new JsonPrimitive(4_000_000_000L + number);
            case "double" -> new JsonPrimitive(number + 0.5);
            case "boolean" -> new JsonPrimitive(true);
            case "Date" -> new JsonPrimitive("2026-11-23T11:36:%02d.712+0000".formatted(number % 60));
            case "object" -> JsonParser.parseString("{\"text\": \"t%1$s\", \"list\": [%1$s, {}]}".formatted(number));
            case "Map[string]" -> JsonParser.parseString("{\"text\": \"t%s\", \"more\": \"\"}".formatted(number));
            default -> object(type);
        };
    }

    private String text(JsonObject property) {
        if (!property.has("allowableValues")) {
            return "text " + number;
        }
        return content == Content.UNKNOWN_VALUES
                ? UNKNOWN_VALUE
                : property.getAsJsonObject("allowableValues")
                        .getAsJsonArray("values")
                        .get(0)
                        .getAsString();
    }
}
