package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.model.Parameter;
import io.github.arikit.codegen.model.Property;
import io.github.arikit.codegen.model.Resource;
import io.github.arikit.codegen.model.TypeRef;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the API model of an OpenAPI document. */
final class ApiModelReader {
    private final OpenAPI document;
    private final ValueSetReader valueSets = new ValueSetReader();

    private ApiModelReader(OpenAPI document) {
        this.document = document;
    }

    static ApiModel read(OpenAPI document) {
        return new ApiModelReader(document).read();
    }

    private ApiModel read() {
        List<Operation> operations = operations();
        List<Resource> resources = document.getTags().stream()
                .map(tag -> resource(tag, operations))
                .sorted(Comparator.comparing(Resource::name))
                .toList();
        List<Model> models = models();
        return new ApiModel(document.getInfo().getVersion(), resources, models, valueSets.all());
    }

    private static Resource resource(Tag tag, List<Operation> operations) {
        List<Operation> own = operations.stream()
                .filter(operation -> operation.resource().equals(tag.getName()))
                .toList();
        return new Resource(tag.getName(), own, text(tag.getDescription()));
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operations.add(operation(path, method, operation))));
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return operations;
    }

    private Operation operation(String path, PathItem.HttpMethod method, io.swagger.v3.oas.models.Operation operation) {
        String resource = operation.getTags().get(0);
        String nickname = extension(operation.getExtensions(), Extensions.NICKNAME);
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameters.add(parameter(parameter)));
        }
        if (operation.getRequestBody() != null) {
            parameters.add(body(operation.getRequestBody()));
        }
        SortedMap<Integer, String> errors = new TreeMap<>();
        String[] resultText = {""};
        operation.getResponses().forEach((status, response) -> {
            if (Integer.parseInt(status) < 400) {
                resultText[0] = text(response.getDescription());
            } else {
                errors.put(Integer.valueOf(status), text(response.getDescription()));
            }
        });
        return new Operation(
                resource,
                nickname,
                method.name(),
                path,
                List.copyOf(parameters),
                earlierRequired(operation.getExtensions().get(Extensions.EARLIER_REQUIRED)),
                Types.parse(extension(operation.getExtensions(), Extensions.TYPE)),
                resultText[0],
                errors,
                since(operation.getExtensions()),
                text(operation.getDescription()),
                operation.getExternalDocs().getUrl());
    }

    private static List<List<String>> earlierRequired(@Nullable Object value) {
        return value instanceof List<?> releases
                ? releases.stream().map(Extensions::texts).toList()
                : List.of();
    }

    private static List<String> since(@Nullable Map<String, Object> extensions) {
        return extensions == null ? List.of() : Extensions.texts(extensions.get(Extensions.SINCE));
    }

    private Parameter parameter(io.swagger.v3.oas.models.parameters.Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        boolean multiple = schema.getItems() != null;
        Schema<?> value = multiple ? schema.getItems() : schema;
        TypeRef type = valueSets
                .register(value)
                .orElseGet(
                        () -> Types.parse(Types.element(extension(value.getExtensions(), Extensions.TYPE), multiple)));
        return new Parameter(
                parameter.getName(),
                parameter.getIn().equals("path") ? Parameter.In.PATH : Parameter.In.QUERY,
                multiple ? new TypeRef.ListOf(type) : type,
                Boolean.TRUE.equals(parameter.getRequired()),
                minimum(value),
                Optional.ofNullable(value.getDefault()).map(Object::toString),
                since(parameter.getExtensions()),
                text(parameter.getDescription()));
    }

    private static OptionalInt minimum(Schema<?> value) {
        return value.getMinimum() == null
                ? OptionalInt.empty()
                : OptionalInt.of(value.getMinimum().intValueExact());
    }

    private static Parameter body(RequestBody body) {
        Schema<?> schema = body.getContent().get("application/json").getSchema();
        String name = extension(body.getExtensions(), Extensions.NAME);
        boolean whole = Boolean.TRUE.equals(body.getExtensions().get(Extensions.WHOLE));
        Schema<?> value = whole ? schema : schema.getProperties().get(name);
        return new Parameter(
                name,
                whole ? Parameter.In.WHOLE_BODY : Parameter.In.BODY,
                Types.parse(extension(value.getExtensions(), Extensions.TYPE)),
                Boolean.TRUE.equals(body.getRequired()),
                OptionalInt.empty(),
                Optional.empty(),
                since(body.getExtensions()),
                text(value.getDescription()));
    }

    private List<Model> models() {
        return document.getComponents().getSchemas().keySet().stream()
                .sorted()
                .map(name -> model(name, document.getComponents().getSchemas().get(name)))
                .toList();
    }

    private Model model(String name, Schema<?> schema) {
        Schema<?> own = schema;
        Optional<String> parent = Optional.empty();
        if (schema.getAllOf() != null) {
            parent = Optional.of(Types.referenced(schema.getAllOf().get(0).get$ref()));
            own = schema.getAllOf().get(1);
        }
        List<String> required = own.getRequired() == null ? List.of() : own.getRequired();
        List<Property> properties = new ArrayList<>();
        if (own.getProperties() != null) {
            for (String key : own.getProperties().keySet()) {
                properties.add(property(key, own.getProperties().get(key), required.contains(key)));
            }
        }
        return new Model(
                name,
                parent,
                List.copyOf(properties),
                since(schema.getExtensions()),
                text(schema.getDescription()),
                schema.getExternalDocs().getUrl());
    }

    private Property property(String name, Schema<?> schema, boolean required) {
        TypeRef type = valueSets
                .register(schema)
                .orElseGet(() -> Types.parse(extension(schema.getExtensions(), Extensions.TYPE)));
        // Callers of an earlier release have the accessor that this made, so it stays.
        boolean atFirst =
                schema.getExtensions().get(Extensions.REQUIRED_AT_FIRST) instanceof Boolean first ? first : required;
        return new Property(name, type, atFirst, since(schema.getExtensions()), text(schema.getDescription()));
    }

    private static String extension(Map<String, Object> extensions, String name) {
        return extensions.get(name).toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
