package io.github.arikit.testkit.internal.route;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.arikit.testkit.internal.spec.SpecOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the parameters of a request: what is in the JSON body wins over the query, and the query over a form. */
final class ArgumentReader {
    private static final int MOST_VALUES = 127;

    private ArgumentReader() {}

    static Arguments read(SpecOperation operation, Map<String, String> path, Incoming incoming) {
        Map<String, JsonElement> values = new HashMap<>();
        if (incoming.isForm()) {
            put(values, form(incoming.body()));
        }
        put(values, incoming.query());
        checkCounts(operation, incoming.query());
        JsonObject body = body(operation, incoming);
        values.putAll(body.asMap());
        return new Arguments(path, values, Set.copyOf(body.keySet()));
    }

    static JsonObject body(SpecOperation operation, Incoming incoming) {
        if (!incoming.isJson() || incoming.body().isEmpty()) {
            return new JsonObject();
        }
        JsonElement json = parse(incoming.body());
        JsonObject named = new JsonObject();
        if (operation.wholeBody().isPresent()) {
            named.add(operation.wholeBody().get().name(), json);
        } else if (json.isJsonObject()) {
            named = json.getAsJsonObject();
        }
        return named;
    }

    private static JsonElement parse(String body) {
        try {
            return JsonParser.parseString(body);
        } catch (JsonParseException e) {
            throw new AriProblem(400, "Error parsing request body");
        }
    }

    private static List<Incoming.Pair> form(String body) {
        try {
            return PercentCoding.pairs(body);
        } catch (IllegalArgumentException e) {
            throw new AriProblem(400, "Error parsing request body");
        }
    }

    private static void put(Map<String, JsonElement> values, List<Incoming.Pair> pairs) {
        pairs.forEach(pair -> values.put(pair.name(), new JsonPrimitive(pair.value())));
    }

    private static void checkCounts(SpecOperation operation, List<Incoming.Pair> query) {
        for (Incoming.Pair pair : query) {
            boolean multiple =
                    operation.argument(pair.name()).filter(p -> p.multiple()).isPresent();
            if (multiple && pair.value().split(",", -1).length > MOST_VALUES) {
                throw new AriProblem(400, "Too many values for " + pair.name());
            }
        }
    }
}
