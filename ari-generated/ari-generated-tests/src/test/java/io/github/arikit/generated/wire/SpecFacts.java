package io.github.arikit.generated.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facts of one release, read without the help of the generator whose work is tested with them. */
final class SpecFacts {
    private static final Path SPECS = Path.of("..", "..", "api-specs");

    /** The release that the artifact under test was generated for. */
    static final SpecFacts RELEASE = new SpecFacts(SPECS.resolve("22.10.1"));

    private final Map<String, JsonObject> models = new TreeMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final List<OperationFacts> operations = new ArrayList<>();
    private final JsonObject names = parse(SPECS.resolve("overlay").resolve("names.json"));

    /** One operation, with the resource and path it belongs to. */
    record OperationFacts(String resource, String path, JsonObject json) {
        String nickname() {
            return json.get("nickname").getAsString();
        }

        String id() {
            return resource + "." + nickname();
        }

        boolean opensSocket() {
            return json.has("upgrade");
        }

        List<JsonObject> parameters() {
            return objects(json, "parameters");
        }

        List<JsonObject> parametersIn(String place) {
            return parameters().stream()
                    .filter(parameter ->
                            parameter.get("paramType").getAsString().equals(place))
                    .toList();
        }

        @Override
        public String toString() {
            return id();
        }
    }

    private SpecFacts(Path folder) {
        for (JsonObject api : objects(parse(folder.resolve("resources.json")), "apis")) {
            String resource = api.get("path").getAsString().replaceAll(".*/|\\..*", "");
            JsonObject file = parse(folder.resolve(resource + ".json"));
            file.getAsJsonObject("models").asMap().forEach((id, model) -> models.put(id, model.getAsJsonObject()));
            for (JsonObject path : objects(file, "apis")) {
                objects(path, "operations")
                        .forEach(operation -> operations.add(
                                new OperationFacts(resource, path.get("path").getAsString(), operation)));
            }
        }
        models.forEach((id, model) -> subTypes(model).forEach(subType -> parents.put(subType, id)));
    }

    private static JsonObject parse(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonObject> objects(JsonObject json, String key) {
        return array(json, key).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static JsonArray array(JsonObject json, String key) {
        return json.has(key) ? json.getAsJsonArray(key) : new JsonArray();
    }

    private static List<String> subTypes(JsonObject model) {
        return array(model, "subTypes").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    List<OperationFacts> operations() {
        return operations;
    }

    /** Returns the models that are classes, which all are but the roots of messages. */
    List<String> modelClasses() {
        return models.keySet().stream()
                .filter(id -> subTypes(models.get(id)).isEmpty())
                .toList();
    }

    boolean isMessage(String model) {
        return parents.containsKey(model);
    }

    /** Returns the properties of a model, those it inherits included. */
    Map<String, JsonObject> properties(String model) {
        Map<String, JsonObject> properties = new LinkedHashMap<>();
        if (parents.containsKey(model)) {
            properties.putAll(properties(parents.get(model)));
        }
        models.get(model)
                .getAsJsonObject("properties")
                .asMap()
                .forEach((name, property) -> properties.put(name, property.getAsJsonObject()));
        return properties;
    }

    /** Returns the type of a property as our overlay corrects it. */
    String type(String model, String property) {
        String declared = properties(model).get(property).get("type").getAsString();
        return overlay("types", model + "." + property).orElse(declared);
    }

    Optional<String> overlay(String section, String key) {
        JsonObject entries = names.getAsJsonObject(section);
        return Optional.ofNullable(entries.get(key)).map(JsonElement::getAsString);
    }

    boolean isAlwaysSent(String parameter) {
        return names.getAsJsonArray("alwaysSent").asList().stream()
                .anyMatch(each -> each.getAsString().equals(parameter));
    }

    /** Returns the resource whose key an operation takes, if it takes one. */
    Optional<JsonObject> keyedResource(OperationFacts operation) {
        return objects(names, "resources").stream()
                .filter(resource ->
                        (operation.path() + "/").startsWith(resource.get("path").getAsString() + "/"))
                .findFirst();
    }
}
