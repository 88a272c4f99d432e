package io.github.arikit.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.model.Property;
import io.github.arikit.codegen.model.Resource;
import io.github.arikit.codegen.overlay.ResourceKey;
import io.github.arikit.codegen.spec.Specification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds different names on the wire that become one in Java. */
final class NameChecks {
    private static final String MEND = "give one of them another name in names.json of the overlay";

    private final ApiModel model;
    private final Map<String, String> places;
    private final Names names;
    private final Facets facets;
    private final List<String> problems = new ArrayList<>();

    NameChecks(Specification specification, Names names, Facets facets) {
        this.model = specification.model();
        this.places = specification.places();
        this.names = names;
        this.facets = facets;
    }

    /** Returns what there is to say about every such name. */
    List<String> problems() {
        classes();
        Stream.concat(model.dataModels().stream(), model.messages().stream()).forEach(this::members);
        model.operations().forEach(this::parameters);
        // Methods of requests that are one would be reported once more.
        if (problems.isEmpty()) {
            model.resources().forEach(this::apiMethods);
            handleMethods();
        }
        return List.copyOf(problems);
    }

    /** Names that differ in case only share a file on some systems. */
    private void classes() {
        Map<String, String> seen = new HashMap<>();
        Stream.of("Messages", "UnknownEvent", "LaterEvent")
                .forEach(fixed -> add(seen, ClassName.get(Names.EVENT, fixed), "what every release has"));
        facets.all().forEach(facet -> add(seen, facet.name(), "the facet of " + facet.property()));
        model.models().stream()
                .filter(this::isEmitted)
                .forEach(each -> add(seen, names.model(each.name()), each.name()));
        model.valueSets().forEach(each -> add(seen, names.valueSet(each.name()), each.source()));
        model.resources().forEach(each -> add(seen, names.api(each.name()), each.name()));
        model.operations().forEach(each -> add(seen, names.request(each), each.id()));
        boundOperations().keySet().forEach(each -> add(seen, names.operations(each), each.path()));
    }

    private boolean isEmitted(Model each) {
        return !model.isMessage(each)
                || each.name().equals(ApiModel.MESSAGE)
                || each.name().equals(ApiModel.EVENT)
                || model.messages().contains(each);
    }

    private void add(Map<String, String> seen, ClassName name, String id) {
        String first = seen.putIfAbsent(name.canonicalName().toLowerCase(Locale.ROOT), id);
        if (first != null) {
            same(first, id, name.canonicalName());
        }
    }

    private void members(Model each) {
        Map<String, String> seen = new HashMap<>();
        for (Property property : model.allProperties(each)) {
            once(seen, names.member(property.name()), each.name() + "." + property.name());
        }
    }

    private void parameters(Operation operation) {
        RequestShape shape = new RequestShape(names, operation);
        Map<String, String> seen = new HashMap<>();
        shape.target().ifPresent(target -> once(seen, target.name(), "the key of " + target.path()));
        Stream.concat(shape.looseInPath().stream(), shape.beyondPath().stream())
                .forEach(parameter -> once(seen, shape.name(parameter), operation.id() + "." + parameter.name()));
    }

    private void apiMethods(Resource resource) {
        Map<String, String> seen = new HashMap<>();
        for (Operation operation : resource.operations()) {
            RequestShape shape = new RequestShape(names, operation);
            methods(seen, shape, MethodWriter.forApi(shape, names.method(operation)));
        }
    }

    private void handleMethods() {
        boundOperations().values().forEach(operations -> {
            Map<String, String> seen = new HashMap<>();
            for (Operation operation : operations) {
                RequestShape shape = new RequestShape(names, operation);
                methods(seen, shape, MethodWriter.forHandle(shape, names.handleMethod(operation)));
            }
        });
    }

    private void methods(Map<String, String> seen, RequestShape shape, MethodWriter writer) {
        if (shape.isSendable()) {
            writer.write().stream()
                    .map(NameChecks::signature)
                    .forEach(
                            signature -> once(seen, signature, shape.operation().id()));
        }
    }

    private static String signature(MethodSpec method) {
        return method.parameters().stream()
                .map(parameter -> erased(parameter.type()))
                .collect(Collectors.joining(", ", method.name() + "(", ")"));
    }

    private static String erased(TypeName type) {
        return type instanceof ParameterizedTypeName generic ? generic.rawType().toString() : type.toString();
    }

    private Map<ResourceKey, List<Operation>> boundOperations() {
        return model.operations().stream()
                .filter(operation -> names.target(operation).isPresent())
                .collect(Collectors.groupingBy(
                        operation -> names.target(operation).orElseThrow()));
    }

    private void once(Map<String, String> seen, String java, String id) {
        String first = seen.putIfAbsent(java, id);
        if (first != null && !first.equals(id)) {
            same(first, id, java);
        }
    }

    private void same(String first, String second, String java) {
        problems.add(
                place(second) + ": " + first + " and " + second + " both become " + java + " in Java (" + MEND + ")");
    }

    private String place(String id) {
        return places.getOrDefault(id, id);
    }
}
