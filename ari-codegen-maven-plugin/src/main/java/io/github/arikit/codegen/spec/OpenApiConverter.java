package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.overlay.Overlay;
import io.github.arikit.codegen.spec.ApiSpec.ModelSpec;
import io.github.arikit.codegen.spec.ApiSpec.OperationSpec;
import io.github.arikit.codegen.spec.ApiSpec.ParameterSpec;
import io.github.arikit.codegen.spec.ApiSpec.PathSpec;
import io.github.arikit.codegen.spec.ApiSpec.ResourceSpec;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the api-docs of one release into an OpenAPI document; what OpenAPI cannot say is in {@link Extensions}. */
final class OpenApiConverter {
    private final Overlay overlay;
    private final SchemaConverter schemas;
    private final SinceConverter since;
    private final EarlierReleases earlier;
    private final References references;

    OpenApiConverter(String release, Overlay overlay, EarlierReleases earlier) {
        this.overlay = overlay;
        this.references = new References(release);
        this.earlier = earlier;
        this.since = new SinceConverter(overlay);
        this.schemas = new SchemaConverter(overlay, since, earlier, references);
    }

    OpenAPI convert(ApiSpec spec) {
        OpenAPI document = new OpenAPI()
                .openapi("3.0.3")
                .info(new Info()
                        .title("Asterisk REST Interface")
                        .version(spec.release())
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .addServersItem(new Server().url("http://localhost:8088/ari"))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .paths(new Paths());
        document.addExtension(Extensions.API_VERSION, spec.apiVersion());
        spec.resources().forEach(resource -> add(document, resource));
        List<ModelSpec> models = spec.models().stream()
                .sorted(Comparator.comparing(ModelSpec::id))
                .toList();
        models.forEach(model -> document.getComponents().addSchemas(model.id(), schemas.model(model, models)));
        document.addExtension(Extensions.EVENTS, schemas.events(models));
        return document;
    }

    private void add(OpenAPI document, ResourceSpec resource) {
        String text = overlay.resourceText(resource.name()).orElse(resource.description());
        document.addTagsItem(new Tag().name(resource.name()).description(text));
        for (PathSpec path : resource.paths()) {
            PathItem item =
                    Optional.ofNullable(document.getPaths().get(path.path())).orElseGet(PathItem::new);
            for (OperationSpec operation : path.operations()) {
                item.operation(
                        PathItem.HttpMethod.valueOf(operation.method()), operation(resource.name(), path, operation));
            }
            document.getPaths().addPathItem(path.path(), item);
        }
    }

    private Operation operation(String resource, PathSpec path, OperationSpec spec) {
        String id = resource + "." + spec.nickname();
        Operation operation = new Operation()
                .operationId(resource + "_" + spec.nickname())
                .addTagsItem(resource)
                .externalDocs(references.operation(resource, spec.nickname()))
                .description(overlay.operationText(resource, spec.nickname()).orElse(prose(spec)))
                .responses(responses(resource, spec));
        operation.addExtension(Extensions.NICKNAME, spec.nickname());
        operation.addExtension(Extensions.TYPE, resultType(spec));
        since.of(id, spec.since()).ifPresent(releases -> operation.addExtension(Extensions.SINCE, releases));
        List<List<String>> required = earlier.requiredParameters(id);
        if (required.stream().anyMatch(names -> !names.equals(requiredNames(spec)))) {
            operation.addExtension(Extensions.EARLIER_REQUIRED, required);
        }
        inOrder(path.path(), spec.parameters())
                .forEach(parameter -> operation.addParametersItem(parameter(id, resource, spec, parameter)));
        spec.parameters().stream()
                .filter(parameter -> parameter.paramType().equals("body"))
                .forEach(parameter -> operation.requestBody(body(id, resource, spec, parameter)));
        return operation;
    }

    private static List<String> requiredNames(OperationSpec spec) {
        return spec.parameters().stream()
                .filter(parameter ->
                        parameter.required() && !parameter.paramType().equals("path"))
                .map(ParameterSpec::name)
                .toList();
    }

    private static @Nullable String prose(OperationSpec spec) {
        return spec.notes() == null ? spec.summary() : spec.summary() + " " + spec.notes();
    }

    private static String resultType(OperationSpec spec) {
        return spec.upgrade().isPresent() ? "websocket" : spec.responseClass();
    }

    /** Path parameters in the order of the path, then the query parameters by name. */
    private static Stream<ParameterSpec> inOrder(String path, List<ParameterSpec> parameters) {
        List<String> wildcards = PathTemplate.wildcards(path);
        Stream<ParameterSpec> inPath = wildcards.stream()
                .flatMap(name ->
                        parameters.stream().filter(parameter -> parameter.name().equals(name)));
        return Stream.concat(
                inPath,
                parameters.stream().filter(parameter -> parameter.paramType().equals("query")));
    }

    private Parameter parameter(String id, String resource, OperationSpec operation, ParameterSpec spec) {
        String source = id + "." + spec.name();
        Schema<?> schema = schemas.parameter(source, spec);
        Parameter parameter = new Parameter()
                .name(spec.name())
                .in(spec.paramType())
                .required(spec.required())
                .description(text(resource, operation, spec))
                .schema(schema);
        if (spec.allowMultiple()) {
            parameter.style(Parameter.StyleEnum.FORM).explode(false);
        }
        since.of(source).ifPresent(releases -> parameter.addExtension(Extensions.SINCE, releases));
        return parameter;
    }

    private @Nullable String text(String resource, OperationSpec operation, ParameterSpec spec) {
        return overlay.parameterText(resource, operation.nickname(), spec.name())
                .orElse(spec.description());
    }

    private RequestBody body(String id, String resource, OperationSpec operation, ParameterSpec spec) {
        Schema<?> value = schemas.body(id + "." + spec.name(), spec);
        value.setDescription(text(resource, operation, spec));
        // The name of the parameter is a key within the body, except where the type says that it is the body.
        boolean whole = spec.dataType().equals("object");
        Schema<?> schema = whole ? value : schemas.wrapped(spec.name(), value, spec.required());
        RequestBody body = new RequestBody()
                .required(spec.required())
                .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
        body.addExtension(Extensions.NAME, spec.name());
        body.addExtension(Extensions.WHOLE, whole);
        since.of(id + "." + spec.name()).ifPresent(releases -> body.addExtension(Extensions.SINCE, releases));
        return body;
    }

    private ApiResponses responses(String resource, OperationSpec spec) {
        ApiResponses responses = new ApiResponses();
        // OpenAPI wants a text for every answer.
        String returns = overlay.resultText(resource, spec.nickname())
                .orElse(resultType(spec).equals("void") ? "done" : "what Asterisk answers");
        ApiResponse success = new ApiResponse().description(returns);
        switch (resultType(spec)) {
            case "void" -> responses.addApiResponse("204", success);
            case "websocket" -> responses.addApiResponse("101", success);
            case "binary" ->
                responses.addApiResponse(
                        "200",
                        success.content(new Content()
                                .addMediaType("application/octet-stream", new MediaType().schema(schemas.bytes()))));
            default ->
                responses.addApiResponse(
                        "200",
                        success.content(new Content()
                                .addMediaType(
                                        "application/json",
                                        new MediaType().schema(schemas.type(spec.responseClass())))));
        }
        spec.errors().forEach(error -> {
            String reason =
                    overlay.errorText(resource, spec.nickname(), error.code()).orElse(error.reason());
            responses.addApiResponse(
                    Integer.toString(error.code()), new ApiResponse().description(reason == null ? "" : reason));
        });
        return responses;
    }
}
