package io.github.arikit.codegen.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The interface of one Asterisk release.
 *
 * @param release the release of Asterisk, such as 22.10.1
 * @param resources the resources, by name
 * @param models all models, by name, the messages among them
 * @param valueSets the open sets of values, by name
 */
public record ApiModel(String release, List<Resource> resources, List<Model> models, List<ValueSet> valueSets) {

    /** The model that all messages derive from. */
    public static final String MESSAGE = "Message";

    /** The model that all events derive from. */
    public static final String EVENT = "Event";

    /** Returns a model by its wire name. */
    public Optional<Model> model(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** Returns the models that are no messages. */
    public List<Model> dataModels() {
        return models.stream().filter(model -> !isMessage(model)).toList();
    }

    /** Returns the messages that can arrive, which is every leaf below {@value #MESSAGE}. */
    public List<Model> messages() {
        Map<String, List<Model>> children = models.stream()
                .filter(model -> model.parent().isPresent())
                .collect(Collectors.groupingBy(model -> model.parent().orElseThrow()));
        return models.stream()
                .filter(this::isMessage)
                .filter(model -> !children.containsKey(model.name()) && !isMessageRoot(model))
                .toList();
    }

    /** Returns the messages that are events. */
    public List<Model> events() {
        return messages().stream().filter(model -> inherits(model, EVENT)).toList();
    }

    /** Tells whether a model is a message, or a root of them. */
    public boolean isMessage(Model model) {
        return isMessageRoot(model) || inherits(model, MESSAGE);
    }

    private static boolean isMessageRoot(Model model) {
        return model.name().equals(MESSAGE) || model.name().equals(EVENT);
    }

    private boolean inherits(Model model, String ancestor) {
        Optional<String> parent = model.parent();
        while (parent.isPresent()) {
            if (parent.get().equals(ancestor)) {
                return true;
            }
            parent = parent.flatMap(this::model).flatMap(Model::parent);
        }
        return false;
    }

    /** Returns the properties of a model, those it inherits first; one that is repeated counts as inherited. */
    public List<Property> allProperties(Model model) {
        Map<String, Property> properties = new LinkedHashMap<>();
        model.parent().flatMap(this::model).map(this::allProperties).orElse(List.of()).stream()
                .forEach(property -> properties.put(property.name(), property));
        model.properties().forEach(property -> properties.putIfAbsent(property.name(), property));
        return List.copyOf(properties.values());
    }

    /** Returns the properties that a message has because it is one, or because it is an event. */
    public List<Property> rootProperties(Model message) {
        String root = inherits(message, EVENT) ? EVENT : MESSAGE;
        return model(root).map(this::allProperties).orElse(List.of());
    }

    /** Returns the operations, parameters, models, fields and values that nothing is said about. */
    public List<MissingText> withoutText() {
        List<MissingText> missing = new ArrayList<>();
        for (Resource resource : resources) {
            String file = resource.name();
            for (Operation operation : resource.operations()) {
                addIfBlank(missing, file, operation.id(), operation.text());
                operation
                        .parameters()
                        .forEach(each -> addIfBlank(missing, file, operation.id() + "." + each.name(), each.text()));
            }
        }
        for (Model model : models) {
            addIfBlank(missing, "models", model.name(), model.text());
            model.properties()
                    .forEach(each -> addIfBlank(missing, "models", model.name() + "." + each.name(), each.text()));
        }
        valueSets.forEach(set -> set.values()
                .forEach(each -> addIfBlank(missing, "values", set.source() + "=" + each.text(), each.meaning())));
        return List.copyOf(missing);
    }

    private static void addIfBlank(List<MissingText> missing, String file, String id, String text) {
        if (text.isBlank()) {
            missing.add(new MissingText(id, "docs/" + file + ".json"));
        }
    }

    /** Returns all operations of all resources. */
    public List<Operation> operations() {
        return resources.stream()
                .map(Resource::operations)
                .flatMap(List::stream)
                .toList();
    }
}
