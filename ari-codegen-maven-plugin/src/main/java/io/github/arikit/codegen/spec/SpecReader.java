package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.spec.ApiSpec.ErrorSpec;
import io.github.arikit.codegen.spec.ApiSpec.ModelSpec;
import io.github.arikit.codegen.spec.ApiSpec.OperationSpec;
import io.github.arikit.codegen.spec.ApiSpec.ParameterSpec;
import io.github.arikit.codegen.spec.ApiSpec.PathSpec;
import io.github.arikit.codegen.spec.ApiSpec.PropertySpec;
import io.github.arikit.codegen.spec.ApiSpec.ResourceSpec;
import io.github.arikit.codegen.spec.ApiSpec.ValuesSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the ARI dialect of Swagger 1.1, raw or distilled.
 *
 * <p>Order in the files differs from release to release and means nothing, so everything is sorted; only the values a
 * parameter can take keep theirs.
 */
final class SpecReader {
    private static final Pattern LISTED = Pattern.compile("/api-docs/([A-Za-z][A-Za-z0-9]*)\\.(?:\\{format}|json)");

    /** Files of these names stand beside those of the resources. */
    private static final Set<String> NOT_RESOURCES = Set.of(SpecSource.LISTING, "manifest");

    private final Problems problems;

    SpecReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads the listing and every file it names. */
    ApiSpec read(String release, SpecSource source) throws SpecException {
        SpecNode listing = parse(SpecSource.LISTING, source);
        String apiVersion = listing.text("apiVersion");
        listing.text("swaggerVersion");
        List<ResourceSpec> resources = new ArrayList<>();
        for (SpecNode api : listing.each("apis", node -> node)) {
            resource(api, source).ifPresent(resources::add);
        }
        listing.warnOfUnknownKeys();
        if (resources.isEmpty()) {
            problems.error(
                    listing.place().child("apis"), "no resource can be read", "take the listing of a whole release");
        }
        resources.sort(Comparator.comparing(ResourceSpec::name));
        return new ApiSpec(release, apiVersion, List.copyOf(resources));
    }

    private SpecNode parse(String name, SpecSource source) throws SpecException {
        String file = name + ".json";
        return new SpecNode(JsonFile.parse(file, source.text(name)), new Place(file, "$"), problems);
    }

    /** Reads the file that the listing names; one that cannot be had does not hide what is wrong with the others. */
    private Optional<ResourceSpec> resource(SpecNode api, SpecSource source) {
        String path = api.text("path");
        String description = api.prose("description");
        api.warnOfUnknownKeys();
        Matcher listed = LISTED.matcher(path);
        if (!listed.matches() || NOT_RESOURCES.contains(listed.group(1))) {
            problems.error(
                    api.place().child("path"),
                    "\"" + path + "\" is not the path of an api-docs file",
                    "write it like /api-docs/channels.{format}");
            return Optional.empty();
        }
        try {
            String name = listed.group(1);
            return Optional.of(resource(name, description, parse(name, source)));
        } catch (SpecException e) {
            problems.error(e);
            return Optional.empty();
        }
    }

    private ResourceSpec resource(String name, String description, SpecNode node) {
        String apiVersion = node.text("apiVersion");
        String swaggerVersion = node.text("swaggerVersion");
        String resourcePath = node.text("resourcePath");
        List<String> requiresModules = sorted(node.texts("requiresModules"));
        List<String> since = node.texts("since");
        List<PathSpec> paths = new ArrayList<>(node.each("apis", this::path));
        paths.sort(Comparator.comparing(PathSpec::path));
        List<ModelSpec> models = new ArrayList<>();
        node.children("models").forEach((id, model) -> models.add(model(id, model)));
        models.sort(Comparator.comparing(ModelSpec::id));
        node.warnOfUnknownKeys();
        return new ResourceSpec(
                name,
                apiVersion,
                swaggerVersion,
                resourcePath,
                requiresModules,
                since,
                List.copyOf(paths),
                List.copyOf(models),
                description);
    }

    private PathSpec path(SpecNode node) {
        List<OperationSpec> operations = new ArrayList<>(node.each("operations", this::operation));
        operations.sort(Comparator.comparing(OperationSpec::method).thenComparing(OperationSpec::nickname));
        PathSpec path =
                new PathSpec(node.text("path"), List.copyOf(operations), node.prose("description"), node.place());
        node.warnOfUnknownKeys();
        return path;
    }

    private OperationSpec operation(SpecNode node) {
        List<ParameterSpec> parameters = new ArrayList<>(node.each("parameters", this::parameter));
        parameters.sort(Comparator.comparing(ParameterSpec::name));
        List<ErrorSpec> errors = node.each("errorResponses", this::error).stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ErrorSpec::code))
                .toList();
        OperationSpec operation = new OperationSpec(
                node.text("httpMethod"),
                node.text("nickname"),
                node.text("responseClass"),
                node.texts("since"),
                node.optionalText("upgrade"),
                node.optionalText("websocketProtocol"),
                List.copyOf(parameters),
                errors,
                node.prose("summary"),
                node.prose("notes"),
                node.place());
        node.warnOfUnknownKeys();
        return operation;
    }

    private ParameterSpec parameter(SpecNode node) {
        String paramType = node.text("paramType");
        // Path parameters of a few operations lack the flag, but a path without them is another path.
        boolean required = node.flag("required") || paramType.equals("path");
        Optional<Object> misspeltDefault = node.scalar("defalutValue");
        Optional<String> misspeltText = node.optionalText("descriptioni");
        ParameterSpec parameter = new ParameterSpec(
                node.text("name"),
                paramType,
                node.text("dataType"),
                required,
                node.flag("allowMultiple"),
                node.scalar("defaultValue").or(() -> misspeltDefault),
                values(node),
                node.optionalText("description").or(() -> misspeltText).orElse(null),
                node.place());
        node.warnOfUnknownKeys();
        return parameter;
    }

    private Optional<ErrorSpec> error(SpecNode node) {
        OptionalInt code = node.number("code");
        if (!node.has("code")) {
            problems.error(node.place(), "\"code\" is missing", "give it the HTTP status");
        }
        String reason = node.prose("reason");
        node.warnOfUnknownKeys();
        return code.isPresent() ? Optional.of(new ErrorSpec(code.getAsInt(), reason, node.place())) : Optional.empty();
    }

    private ModelSpec model(String key, SpecNode node) {
        String id = node.text("id");
        if (!id.isEmpty() && !id.equals(key)) {
            problems.error(node.place().child("id"), "\"" + id + "\" stands under " + key, "make the two equal");
        }
        List<PropertySpec> properties = new ArrayList<>();
        node.children("properties").forEach((name, property) -> properties.add(property(name, property)));
        properties.sort(Comparator.comparing(PropertySpec::name));
        ModelSpec model = new ModelSpec(
                id,
                node.optionalText("discriminator"),
                sorted(node.texts("subTypes")),
                List.copyOf(properties),
                node.prose("description"),
                node.place());
        node.warnOfUnknownKeys();
        return model;
    }

    private PropertySpec property(String name, SpecNode node) {
        PropertySpec property = new PropertySpec(
                name, node.text("type"), node.flag("required"), values(node), node.prose("description"), node.place());
        node.warnOfUnknownKeys();
        return property;
    }

    private ValuesSpec values(SpecNode node) {
        Optional<SpecNode> values = node.child("allowableValues");
        if (values.isEmpty()) {
            return ValuesSpec.ANY;
        }
        SpecNode allowed = values.get();
        String valueType = allowed.text("valueType");
        List<String> texts = allowed.texts("values");
        List<String> distinct = texts.stream().distinct().toList();
        if (distinct.size() < texts.size()) {
            problems.warning(allowed.place().child("values"), "a value is listed twice");
        }
        ValuesSpec spec = new ValuesSpec(distinct, allowed.number("min"), allowed.number("max"));
        allowed.warnOfUnknownKeys();
        boolean whole = valueType.equals("LIST")
                ? !spec.list().isEmpty() && !spec.isRange()
                : valueType.equals("RANGE") && spec.list().isEmpty() && spec.isRange();
        if (!whole) {
            problems.error(
                    allowed.place(),
                    "neither a LIST with values nor a RANGE with min or max",
                    "make it one of the two");
        }
        return spec;
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
