package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.ConfigObjects;
import io.github.arikit.testkit.internal.world.World;
import java.util.LinkedHashMap;
import java.util.Map;

/** The dynamic configuration. */
final class ConfigResource {
    private final ConfigObjects objects;

    ConfigResource(World world) {
        this.objects = world.configObjects();
    }

    void register(Players players) {
        players.on("asterisk.getObject", this::get);
        players.on("asterisk.updateObject", this::update);
        players.on("asterisk.deleteObject", this::delete);
    }

    private static String type(Arguments arguments) {
        String configClass = arguments.path("configClass");
        if (!ConfigObjects.knowsClass(configClass)) {
            throw new AriProblem(404, "configClass '" + configClass + "' not found");
        }
        String type = arguments.path("objectType");
        if (!ConfigObjects.knowsType(type)) {
            throw new AriProblem(404, "objectType '" + type + "' not found");
        }
        return type;
    }

    private static AriProblem notFound(String id) {
        return new AriProblem(404, "Object with id '" + id + "' not found");
    }

    private Answer get(Arguments arguments) {
        return answer(type(arguments), arguments.path("id"));
    }

    private Answer answer(String type, String id) {
        Map<String, String> fields = objects.find(type, id);
        if (fields == null) {
            throw notFound(id);
        }
        return Answer.ok(Json.array(fields.entrySet().stream()
                .map(field -> Json.object("attribute", field.getKey(), "value", field.getValue()))
                .toList()));
    }

    private Answer update(Arguments arguments) {
        String type = type(arguments);
        String id = arguments.path("id");
        boolean exists = objects.find(type, id) != null;
        if (!objects.put(type, id, fields(arguments))) {
            String attempt = exists ? "Update" : "Creation";
            throw new AriProblem(400, attempt + " of object '" + id + "' failed field value validation");
        }
        return answer(type, id);
    }

    private static Map<String, String> fields(Arguments arguments) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (arguments.json("fields") instanceof JsonArray list) {
            for (JsonElement entry : list) {
                if (entry instanceof JsonObject field) {
                    fields.put(text(field, "attribute"), text(field, "value"));
                }
            }
        }
        return fields;
    }

    private static String text(JsonObject field, String name) {
        return field.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    private Answer delete(Arguments arguments) {
        String type = type(arguments);
        if (!objects.remove(type, arguments.path("id"))) {
            throw notFound(arguments.path("id"));
        }
        return Answer.noContent();
    }
}
