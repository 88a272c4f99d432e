package io.github.arikit.testkit.internal.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Reads the specification of a release from the class path. */
public final class SpecReader {
    private static final String FOLDER = "META-INF/arikit/api-specs/";

    private SpecReader() {}

    /**
     * Reads all files of a release.
     *
     * @throws IllegalArgumentException if there is no specification of that release
     */
    public static ApiSpec read(String release) {
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        JsonObject listing = document(release, "resources");
        documents.put("resources", listing);
        for (JsonObject api : objects(listing, "apis")) {
            String name = api.get("path").getAsString().replaceAll(".*/(\\w+)\\..*", "$1");
            documents.put(name, document(release, name));
        }
        List<SpecOperation> operations = new ArrayList<>();
        Map<String, SpecModel> models = new LinkedHashMap<>();
        documents.forEach((name, document) -> {
            operations.addAll(operations(name, document));
            models.putAll(models(document));
        });
        return new ApiSpec(release, documents, List.copyOf(operations), models);
    }

    private static JsonObject document(String release, String name) {
        String path = FOLDER + release + "/" + name + ".json";
        try (InputStream in = SpecReader.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "No specification of Asterisk " + release + ": " + path + " is not on the class path");
            }
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SpecOperation> operations(String resource, JsonObject document) {
        List<SpecOperation> operations = new ArrayList<>();
        for (JsonObject api : objects(document, "apis")) {
            for (JsonObject operation : objects(api, "operations")) {
                operations.add(new SpecOperation(
                        resource + "." + operation.get("nickname").getAsString(),
                        operation.get("httpMethod").getAsString(),
                        api.get("path").getAsString(),
                        objects(operation, "parameters").stream()
                                .map(SpecReader::parameter)
                                .toList(),
                        operation.get("responseClass").getAsString()));
            }
        }
        return operations;
    }

    private static SpecParameter parameter(JsonObject parameter) {
        String in = parameter.get("paramType").getAsString();
        JsonObject allowed =
                parameter.has("allowableValues") ? parameter.getAsJsonObject("allowableValues") : new JsonObject();
        return new SpecParameter(
                parameter.get("name").getAsString(),
                in,
                parameter.get("dataType").getAsString(),
                in.equals("path") || flag(parameter, "required"),
                flag(parameter, "allowMultiple"),
                allowed.has("values") ? strings(allowed, "values") : List.of(),
                allowed.has("min") ? OptionalLong.of(allowed.get("min").getAsLong()) : OptionalLong.empty());
    }

    private static Map<String, SpecModel> models(JsonObject document) {
        Map<String, SpecModel> models = new LinkedHashMap<>();
        if (document.has("models")) {
            document.getAsJsonObject("models").asMap().forEach((name, model) -> {
                models.put(name, model(name, model.getAsJsonObject()));
            });
        }
        return models;
    }

    private static SpecModel model(String name, JsonObject model) {
        Map<String, SpecProperty> properties = new LinkedHashMap<>();
        model.getAsJsonObject("properties").asMap().forEach((key, value) -> {
            JsonObject property = value.getAsJsonObject();
            properties.put(key, new SpecProperty(property.get("type").getAsString(), flag(property, "required")));
        });
        return new SpecModel(name, properties, model.has("subTypes") ? strings(model, "subTypes") : List.of());
    }

    private static boolean flag(JsonObject object, String name) {
        return object.has(name) && object.get(name).getAsBoolean();
    }

    private static List<JsonObject> objects(JsonObject object, String name) {
        return object.has(name)
                ? object.getAsJsonArray(name).asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .toList()
                : List.of();
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
