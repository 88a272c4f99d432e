package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.overlay.KeyedModel;
import io.github.arikit.codegen.overlay.Overlay;
import io.github.arikit.codegen.spec.ApiSpec.ModelSpec;
import io.github.arikit.codegen.spec.ApiSpec.OperationSpec;
import io.github.arikit.codegen.spec.ApiSpec.ParameterSpec;
import io.github.arikit.codegen.spec.ApiSpec.PathSpec;
import io.github.arikit.codegen.spec.ApiSpec.PropertySpec;
import io.github.arikit.codegen.spec.ApiSpec.ResourceSpec;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Checks that what the overlay says fits the release; what it says of other releases does not matter. */
final class OverlayChecks {
    private static final String FILE = "names.json";
    private static final int MOST_ID_PARTS = 2;

    private final ApiSpec spec;
    private final Overlay overlay;
    private final Problems problems;
    private final TypeChecks types;

    private OverlayChecks(ApiSpec spec, Overlay overlay, Problems problems) {
        this.spec = spec;
        this.overlay = overlay;
        this.problems = problems;
        this.types = new TypeChecks(spec.models(), problems);
    }

    static void check(ApiSpec spec, Overlay overlay, Problems problems) {
        OverlayChecks checks = new OverlayChecks(spec, overlay, problems);
        overlay.javaNames().forEach(checks::javaName);
        spec.resources().forEach(checks::parameters);
        spec.models().forEach(checks::properties);
        checks.keyedModels();
    }

    private void javaName(String path, String name) {
        if (!SourceVersion.isIdentifier(name)) {
            problems.error(new Place(FILE, path), "\"" + name + "\" is no name in Java", "correct it");
        }
    }

    private void parameters(ResourceSpec resource) {
        for (PathSpec path : resource.paths()) {
            for (OperationSpec operation : path.operations()) {
                String id = resource.name() + "." + operation.nickname() + ".";
                operation.parameters().forEach(parameter -> parameter(id + parameter.name(), parameter));
            }
        }
    }

    private void parameter(String source, ParameterSpec parameter) {
        Set<String> allowed = new HashSet<>(TypeChecks.SCALARS);
        if (parameter.paramType().equals("body")) {
            allowed.clear();
            allowed.addAll(TypeChecks.BODIES);
            allowed.add("List[object]");
        }
        overlay.type(source)
                .filter(type -> !allowed.contains(type))
                .ifPresent(type -> problems.error(
                        at("types", source),
                        "the type \"" + type + "\" is not known for a " + parameter.paramType() + " parameter",
                        "use one of " + TypeChecks.listed(allowed)));
    }

    private void properties(ModelSpec model) {
        for (PropertySpec property : model.properties()) {
            String source = model.id() + "." + property.name();
            // A map can only be said here: the dialect has no word for it.
            overlay.type(source)
                    .filter(type -> !type.equals("Map[string]"))
                    .ifPresent(type -> types.value(type, at("types", source)));
        }
    }

    private void keyedModels() {
        overlay.keyedModels().forEach((id, keyed) -> types.model(id).ifPresent(model -> keyed(model, keyed)));
    }

    private void keyed(ModelSpec model, KeyedModel keyed) {
        Place place = at("keyed", model.id());
        if (keyed.id().isEmpty() || keyed.id().size() > MOST_ID_PARTS) {
            problems.error(place.child("id"), "an id has one part or two", "name one or two properties");
        }
        typed(model, keyed.id(), "string", place.child("id"));
        typed(model, keyed.memberKinds().keySet(), "List[string]", place.child("members"));
        typed(model, keyed.targetProperty().stream().toList(), "string", place.child("target"));
    }

    private void typed(ModelSpec model, Collection<String> names, String type, Place place) {
        List<PropertySpec> wrong = model.properties().stream()
                .filter(property -> names.contains(property.name()))
                .filter(property -> !property.type().equals(type))
                .toList();
        wrong.forEach(property -> problems.error(
                place,
                property.name() + " is \"" + property.type() + "\" in release " + spec.release(),
                "name a property of type " + type));
    }

    private static Place at(String section, String key) {
        return new Place(FILE, "$." + section + "['" + key + "']");
    }
}
