package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.spec.ApiSpec.ModelSpec;
import io.github.arikit.codegen.spec.ApiSpec.PropertySpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks models, and how they derive from each other. */
final class ModelChecks {
    private static final Place LISTING = new Place(SpecSource.LISTING + ".json", "$.apis");

    private final List<ModelSpec> models;
    private final TypeChecks types;
    private final Problems problems;
    private final Map<String, ModelSpec> parents = new HashMap<>();

    ModelChecks(List<ModelSpec> models, TypeChecks types, Problems problems) {
        this.models = models;
        this.types = types;
        this.problems = problems;
        models.forEach(model -> model.subTypes().forEach(subType -> parents.put(subType, model)));
    }

    void check() {
        Once ids = new Once("model", problems);
        Once subTypes = new Once("sub-type", problems);
        for (ModelSpec model : models) {
            ids.add(model.id(), model.place());
            types.modelName(model.id(), model.place());
            model.properties().forEach(property -> property(model, property));
            for (String subType : model.subTypes()) {
                subType(model, subType);
                subTypes.add(subType, model.place().child("subTypes"));
            }
        }
        messages();
    }

    private void subType(ModelSpec model, String subType) {
        Place place = model.place().child("subTypes");
        if (types.model(subType).isEmpty()) {
            problems.error(place, "there is no model " + subType, "add the model, or remove the sub-type");
        }
        if (subType.equals(model.id()) || ancestors(model.id()).contains(subType)) {
            problems.error(place, subType + " is a sub-type of itself", "break the circle");
        }
    }

    private Set<String> ancestors(String model) {
        Set<String> ancestors = new HashSet<>();
        ModelSpec parent = parents.get(model);
        while (parent != null && ancestors.add(parent.id())) {
            parent = parents.get(parent.id());
        }
        return ancestors;
    }

    private void property(ModelSpec model, PropertySpec property) {
        types.name(property.name(), property.place());
        types.value(property.type(), property.place().child("type"));
        ValueChecks.values(property.type(), property.values(), property.place(), problems);
        inherited(model, property.name())
                .filter(first -> !first.type().equals(property.type()))
                .ifPresent(first -> problems.error(
                        property.place().child("type"),
                        "\"" + property.type() + "\", but \"" + first.type() + "\" at " + first.place(),
                        "make the two equal"));
    }

    private Optional<PropertySpec> inherited(ModelSpec model, String property) {
        return ancestors(model.id()).stream()
                .flatMap(ancestor -> types.model(ancestor).stream())
                .flatMap(ancestor -> ancestor.properties().stream())
                .filter(each -> each.name().equals(property))
                .findFirst();
    }

    /** Decoding stands on these two, which every release has. */
    private void messages() {
        Optional<ModelSpec> message = types.model(ApiModel.MESSAGE);
        Optional<ModelSpec> event = types.model(ApiModel.EVENT);
        if (message.isEmpty() || event.isEmpty()) {
            String missing = message.isEmpty() ? ApiModel.MESSAGE : ApiModel.EVENT;
            problems.error(LISTING, "no file has the model " + missing, "take the api-docs of a whole release");
            return;
        }
        if (!message.get().subTypes().contains(ApiModel.EVENT)) {
            problems.error(message.get().place().child("subTypes"), "Event is missing", "add it");
        }
        if (!message.get().discriminator().equals(Optional.of("type"))) {
            problems.error(
                    message.get().place().child("discriminator"),
                    "messages are told apart by their \"type\"",
                    "make it \"type\"");
        }
    }
}
