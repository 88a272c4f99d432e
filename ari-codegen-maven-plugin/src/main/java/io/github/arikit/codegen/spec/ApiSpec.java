package io.github.arikit.codegen.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The api-docs of one release as they are written, cleaned of the irregularities of the dialect.
 *
 * <p>Prose is null where the files have none, which is the rule for distilled ones.
 *
 * @param release the release of Asterisk
 * @param apiVersion the version of the resource listing, which tells the major release of ARI
 * @param resources the files, by name
 */
record ApiSpec(String release, String apiVersion, List<ResourceSpec> resources) {

    /** One file of the api-docs. */
    record ResourceSpec(
            String name,
            String apiVersion,
            String swaggerVersion,
            String resourcePath,
            List<String> requiresModules,
            List<String> since,
            List<PathSpec> paths,
            List<ModelSpec> models,
            @Nullable String description) {}

    /** One path and what can be done at it. */
    record PathSpec(
            String path,
            List<OperationSpec> operations,
            @Nullable String description,
            Place place) {}

    /** One operation. */
    record OperationSpec(
            String method,
            String nickname,
            String responseClass,
            List<String> since,
            Optional<String> upgrade,
            Optional<String> websocketProtocol,
            List<ParameterSpec> parameters,
            List<ErrorSpec> errors,
            @Nullable String summary,
            @Nullable String notes,
            Place place) {}

    /** One parameter of an operation. */
    record ParameterSpec(
            String name,
            String paramType,
            String dataType,
            boolean required,
            boolean allowMultiple,
            Optional<Object> defaultValue,
            ValuesSpec values,
            @Nullable String description,
            Place place) {}

    /** One status an operation can answer with. */
    record ErrorSpec(int code, @Nullable String reason, Place place) {}

    /** One model. */
    record ModelSpec(
            String id,
            Optional<String> discriminator,
            List<String> subTypes,
            List<PropertySpec> properties,
            @Nullable String description,
            Place place) {}

    /** One property of a model. */
    record PropertySpec(
            String name,
            String type,
            boolean required,
            ValuesSpec values,
            @Nullable String description,
            Place place) {}

    /** The values allowed: a list of texts, or a range of numbers, or neither. */
    record ValuesSpec(List<String> list, OptionalInt min, OptionalInt max) {
        static final ValuesSpec ANY = new ValuesSpec(List.of(), OptionalInt.empty(), OptionalInt.empty());

        boolean isRange() {
            return min.isPresent() || max.isPresent();
        }
    }

    /** Returns where everything stands: operations, parameters, models and properties by their id. */
    Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        for (ResourceSpec resource : resources) {
            for (PathSpec path : resource.paths()) {
                for (OperationSpec operation : path.operations()) {
                    String id = resource.name() + "." + operation.nickname();
                    places.put(id, operation.place().toString());
                    operation
                            .parameters()
                            .forEach(each -> places.put(
                                    id + "." + each.name(), each.place().toString()));
                }
            }
        }
        for (ModelSpec model : models()) {
            places.put(model.id(), model.place().toString());
            model.properties()
                    .forEach(each -> places.put(
                            model.id() + "." + each.name(), each.place().toString()));
        }
        return places;
    }

    /** Returns all operations of all resources. */
    List<OperationSpec> operations() {
        return resources.stream()
                .flatMap(resource -> resource.paths().stream())
                .flatMap(path -> path.operations().stream())
                .toList();
    }

    /** Returns all models of all resources. */
    List<ModelSpec> models() {
        return resources.stream()
                .flatMap(resource -> resource.models().stream())
                .toList();
    }
}
