package io.github.arikit.generated.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.arikit.core.Availability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The facts of one release, read without the help of the generator whose work is tested with them. */
final class SpecFacts {
    private static final Path OVERLAY = Path.of(System.getProperty("ari.overlay"));

    /** The release that the artifact under test was generated for. */
    static final SpecFacts RELEASE = new SpecFacts(Path.of(System.getProperty("ari.spec")));

    private final String release;

    private final Map<String, JsonObject> models = new TreeMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final List<OperationFacts> operations = new ArrayList<>();
    private final JsonObject firstReleases = parse(OVERLAY.resolve("since.json"));
    private final JsonObject names = parse(OVERLAY.resolve("names.json"));

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
        release = parse(folder.resolve("manifest.json")).get("release").getAsString();
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
        return texts(model, "subTypes");
    }

    private static List<String> texts(JsonObject json, String key) {
        return array(json, key).asList().stream().map(JsonElement::getAsString).toList();
    }

    /** Returns the releases that have something: our own table wins over what an operation says of itself. */
    Availability since(String id) {
        Optional<String> known = firstReleases.keySet().stream()
                .filter(releases -> texts(firstReleases, releases).contains(id))
                .findFirst();
        return known.map(releases -> Availability.since(releases.split(", "))).orElseGet(() -> sinceOfItself(id));
    }

    private Availability sinceOfItself(String id) {
        List<String> said = operations.stream()
                .filter(operation -> operation.id().equals(id))
                .flatMap(operation -> texts(operation.json(), "since").stream())
                .toList();
        int dot = id.lastIndexOf('.');
        if (!said.isEmpty()) {
            return Availability.since(said.toArray(String[]::new));
        }
        // An operation belongs to a resource, which is nothing that arrives.
        boolean part = dot >= 0
                && operations.stream().noneMatch(operation -> operation.id().equals(id));
        return part ? since(id.substring(0, dot)) : Availability.UNKNOWN;
    }

    String release() {
        return release;
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

    /** Returns all models, the roots of messages too. */
    Set<String> models() {
        return models.keySet();
    }

    /** Returns the models that a model stands for, which have no sub-types themselves. */
    List<String> leavesBelow(String model) {
        return modelClasses().stream().filter(each -> isBelow(each, model)).toList();
    }

    private boolean isBelow(String model, String ancestor) {
        String parent = parents.get(model);
        return parent != null && (parent.equals(ancestor) || isBelow(parent, ancestor));
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

    /** Returns the names of the properties that a model has of its own. */
    Set<String> ownProperties(String model) {
        return models.get(model).getAsJsonObject("properties").keySet();
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
                .findFirst()
                .or(() -> unheardOf(operation));
    }

    /** A resource that our overlay knows nothing of has keys too, named after its collection. */
    private Optional<JsonObject> unheardOf(OperationFacts operation) {
        String collection = "/" + operation.resource() + "/";
        boolean known = objects(names, "resources").stream()
                .anyMatch(resource -> resource.get("path").getAsString().startsWith(collection));
        if (known || !operation.path().startsWith(collection + "{")) {
            return Optional.empty();
        }
        String handle = JavaNames.capitalized(JavaNames.singular(operation.resource()));
        JsonObject resource = new JsonObject();
        resource.addProperty("path", operation.path().replaceFirst("}.*", "}"));
        resource.addProperty("kind", handle.toLowerCase(Locale.ROOT));
        resource.addProperty("handle", handle);
        return Optional.of(resource);
    }
}
