package io.github.arikit.codegen.spec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.arikit.codegen.spec.ApiSpec.ErrorSpec;
import io.github.arikit.codegen.spec.ApiSpec.ModelSpec;
import io.github.arikit.codegen.spec.ApiSpec.OperationSpec;
import io.github.arikit.codegen.spec.ApiSpec.ParameterSpec;
import io.github.arikit.codegen.spec.ApiSpec.PathSpec;
import io.github.arikit.codegen.spec.ApiSpec.PropertySpec;
import io.github.arikit.codegen.spec.ApiSpec.ResourceSpec;
import io.github.arikit.codegen.spec.ApiSpec.ValuesSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes api-docs in distilled form: the same grammar, one spelling for everything, sorted, and prose only on request.
 */
final class SpecWriter {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final boolean prose;

    SpecWriter(boolean prose) {
        this.prose = prose;
    }

    /** Returns the text of each file by its name. */
    SortedMap<String, String> write(ApiSpec spec) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(SpecSource.LISTING + ".json", json(listing(spec)));
        spec.resources().forEach(resource -> files.put(resource.name() + ".json", json(resource(resource))));
        return files;
    }

    static String json(Object value) {
        return GSON.toJson(value) + "\n";
    }

    private Fields listing(ApiSpec spec) {
        List<Fields> apis = spec.resources().stream()
                .map(resource -> new Fields()
                        .put("path", "/api-docs/" + resource.name() + ".{format}")
                        .prose("description", resource.description()))
                .toList();
        return new Fields()
                .put("apiVersion", spec.apiVersion())
                .put("swaggerVersion", "1.1")
                .put("apis", apis);
    }

    private Fields resource(ResourceSpec resource) {
        Map<String, Fields> models = new LinkedHashMap<>();
        resource.models().forEach(model -> models.put(model.id(), model(model)));
        return new Fields()
                .put("apiVersion", resource.apiVersion())
                .put("swaggerVersion", resource.swaggerVersion())
                .put("resourcePath", resource.resourcePath())
                .putUnlessEmpty("requiresModules", resource.requiresModules())
                .putUnlessEmpty("since", resource.since())
                .put("apis", resource.paths().stream().map(this::path).toList())
                .put("models", models);
    }

    private Fields path(PathSpec path) {
        return new Fields()
                .put("path", path.path())
                .prose("description", path.description())
                .put(
                        "operations",
                        path.operations().stream().map(this::operation).toList());
    }

    private Fields operation(OperationSpec operation) {
        Fields fields = new Fields()
                .put("httpMethod", operation.method())
                .put("nickname", operation.nickname())
                .put("responseClass", operation.responseClass())
                .putUnlessEmpty("since", operation.since());
        operation.upgrade().ifPresent(upgrade -> fields.put("upgrade", upgrade));
        operation.websocketProtocol().ifPresent(protocol -> fields.put("websocketProtocol", protocol));
        return fields.prose("summary", operation.summary())
                .prose("notes", operation.notes())
                .putUnlessEmpty(
                        "parameters",
                        operation.parameters().stream().map(this::parameter).toList())
                .putUnlessEmpty(
                        "errorResponses",
                        operation.errors().stream().map(this::error).toList());
    }

    private Fields parameter(ParameterSpec parameter) {
        Fields fields = new Fields()
                .put("name", parameter.name())
                .prose("description", parameter.description())
                .put("paramType", parameter.paramType())
                .put("dataType", parameter.dataType())
                .put("required", parameter.required())
                .put("allowMultiple", parameter.allowMultiple());
        parameter.defaultValue().ifPresent(value -> fields.put("defaultValue", value));
        return values(fields, parameter.values());
    }

    private Fields error(ErrorSpec error) {
        return new Fields().put("code", error.code()).prose("reason", error.reason());
    }

    private Fields model(ModelSpec model) {
        Map<String, Fields> properties = new LinkedHashMap<>();
        model.properties().forEach(property -> properties.put(property.name(), property(property)));
        Fields fields = new Fields().put("id", model.id()).prose("description", model.description());
        model.discriminator().ifPresent(name -> fields.put("discriminator", name));
        return fields.putUnlessEmpty("subTypes", model.subTypes()).put("properties", properties);
    }

    private Fields property(PropertySpec property) {
        Fields fields = new Fields()
                .put("type", property.type())
                .prose("description", property.description())
                .put("required", property.required());
        return values(fields, property.values());
    }

    private Fields values(Fields fields, ValuesSpec values) {
        if (!values.list().isEmpty()) {
            fields.put("allowableValues", new Fields().put("valueType", "LIST").put("values", values.list()));
        } else if (values.isRange()) {
            Fields range = new Fields().put("valueType", "RANGE");
            values.min().ifPresent(min -> range.put("min", min));
            values.max().ifPresent(max -> range.put("max", max));
            fields.put("allowableValues", range);
        }
        return fields;
    }

    /** A JSON object that keeps the order it is built in. */
    private final class Fields extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        @Override
        public Fields put(String name, Object value) {
            super.put(name, value);
            return this;
        }

        Fields putUnlessEmpty(String name, List<?> values) {
            return values.isEmpty() ? this : put(name, values);
        }

        Fields prose(String name, @Nullable String text) {
            return prose && text != null ? put(name, text) : this;
        }
    }
}
