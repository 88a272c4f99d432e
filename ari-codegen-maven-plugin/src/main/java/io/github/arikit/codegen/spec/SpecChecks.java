package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.spec.ApiSpec.ErrorSpec;
import io.github.arikit.codegen.spec.ApiSpec.ModelSpec;
import io.github.arikit.codegen.spec.ApiSpec.OperationSpec;
import io.github.arikit.codegen.spec.ApiSpec.ParameterSpec;
import io.github.arikit.codegen.spec.ApiSpec.PathSpec;
import io.github.arikit.codegen.spec.ApiSpec.PropertySpec;
import io.github.arikit.codegen.spec.ApiSpec.ResourceSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the contradictions that each file on its own does not show. */
final class SpecChecks {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern WILDCARD = Pattern.compile("\\{([^}]*)}");
    private static final Pattern LIST = Pattern.compile("List\\[(.*)]");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");
    private static final Set<String> SCALARS = Set.of("string", "int", "long", "boolean", "double");

    private final Problems problems;
    private final Set<String> models;

    private SpecChecks(ApiSpec spec, Problems problems) {
        this.problems = problems;
        this.models = spec.models().stream().map(ModelSpec::id).collect(Collectors.toSet());
    }

    static void check(ApiSpec spec, Problems problems) {
        SpecChecks checks = new SpecChecks(spec, problems);
        spec.resources().forEach(checks::resource);
        checks.models(spec.models());
    }

    private void resource(ResourceSpec resource) {
        Map<String, Place> nicknames = new HashMap<>();
        Map<String, Place> calls = new HashMap<>();
        for (PathSpec path : resource.paths()) {
            for (OperationSpec operation : path.operations()) {
                once(nicknames, operation.nickname(), operation.place().child("nickname"), "nickname");
                once(calls, operation.method() + " " + path.path(), operation.place(), "operation");
                operation(path, operation);
            }
        }
    }

    private void once(Map<String, Place> seen, String name, Place place, String what) {
        Place first = seen.putIfAbsent(name, place);
        if (first != null) {
            problems.error(place, "the " + what + " " + name + " is taken by " + first, "rename or remove one of them");
        }
    }

    private void operation(PathSpec path, OperationSpec operation) {
        Place place = operation.place();
        name(operation.nickname(), place.child("nickname"));
        if (!METHODS.contains(operation.method())) {
            problems.error(
                    place.child("httpMethod"), "\"" + operation.method() + "\" is not used by ARI", METHODS + "");
        }
        responseType(operation);
        Set<String> declared = new HashSet<>();
        for (ParameterSpec parameter : operation.parameters()) {
            parameter(parameter);
            if (!declared.add(parameter.name())) {
                problems.error(parameter.place(), "a second parameter " + parameter.name(), "remove one of them");
            }
        }
        Set<String> wildcards = WILDCARD.matcher(path.path())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
        Set<String> pathParameters = operation.parameters().stream()
                .filter(parameter -> parameter.paramType().equals("path"))
                .map(ParameterSpec::name)
                .collect(Collectors.toSet());
        wildcards.stream()
                .filter(name -> !pathParameters.contains(name))
                .forEach(name -> problems.error(
                        place, "the path has {" + name + "}, which no parameter declares", "add a path parameter"));
        pathParameters.stream()
                .filter(name -> !wildcards.contains(name))
                .forEach(name -> problems.error(
                        place, "the parameter " + name + " is not in the path " + path.path(), "add it to the path"));
        if (operation.parameters().stream()
                        .filter(p -> p.paramType().equals("body"))
                        .count()
                > 1) {
            problems.error(place.child("parameters"), "more than one body", "keep one of them");
        }
        Map<String, Place> codes = new HashMap<>();
        for (ErrorSpec error : operation.errors()) {
            once(codes, Integer.toString(error.code()), error.place(), "status");
            if (error.code() < 400 || error.code() > 599) {
                problems.error(error.place(), error.code() + " is no error status", "use one from 400 to 599");
            }
        }
    }

    private void responseType(OperationSpec operation) {
        String type = operation.responseClass();
        Place place = operation.place().child("responseClass");
        if (!type.equals("void") && !type.equals("binary")) {
            type(type, SCALARS, place);
        }
    }

    private void parameter(ParameterSpec parameter) {
        name(parameter.name(), parameter.place().child("name"));
        Place place = parameter.place();
        Set<String> allowed = parameter.paramType().equals("body") ? Set.of("containers", "object") : SCALARS;
        if (!Set.of("path", "query", "body").contains(parameter.paramType())) {
            problems.error(place.child("paramType"), "\"" + parameter.paramType() + "\"", "use path, query or body");
        } else if (!allowed.contains(parameter.dataType())) {
            problems.error(
                    place.child("dataType"),
                    "the type \"" + parameter.dataType() + "\" is not known for a " + parameter.paramType()
                            + " parameter",
                    "use one of " + allowed.stream().sorted().toList());
        }
        if (parameter.allowMultiple() && !parameter.dataType().equals("string")) {
            problems.error(
                    place.child("allowMultiple"), "several values of a type that is not string", "make it false");
        }
        List<String> values = parameter.values().list();
        parameter
                .defaultValue()
                .map(Object::toString)
                .filter(value -> !values.isEmpty())
                .ifPresent(value -> {
                    if (!values.contains(value)) {
                        problems.error(
                                place.child("defaultValue"), value + " is none of " + values, "correct one of the two");
                    }
                });
    }

    private void models(List<ModelSpec> specs) {
        Map<String, Place> ids = new HashMap<>();
        Map<String, Place> parents = new HashMap<>();
        for (ModelSpec model : specs) {
            once(ids, model.id(), model.place(), "model");
            name(model.id(), model.place());
            for (PropertySpec property : model.properties()) {
                name(property.name(), property.place());
                property(property);
            }
            for (String subType : model.subTypes()) {
                Place place = model.place().child("subTypes");
                if (!models.contains(subType)) {
                    problems.error(place, "there is no model " + subType, "add the model, or remove the sub-type");
                }
                once(parents, subType, place, "sub-type");
            }
        }
        Map<String, String> parentOf = new HashMap<>();
        specs.forEach(model -> model.subTypes().forEach(subType -> parentOf.put(subType, model.id())));
        specs.stream()
                .filter(model -> isOwnAncestor(model.id(), parentOf))
                .forEach(model -> problems.error(
                        model.place().child("subTypes"), model.id() + " is a sub-type of itself", "break the circle"));
    }

    private static boolean isOwnAncestor(String model, Map<String, String> parentOf) {
        Set<String> seen = new HashSet<>();
        String ancestor = parentOf.get(model);
        while (ancestor != null && seen.add(ancestor)) {
            if (ancestor.equals(model)) {
                return true;
            }
            ancestor = parentOf.get(ancestor);
        }
        return false;
    }

    private void property(PropertySpec property) {
        Set<String> allowed = new HashSet<>(SCALARS);
        allowed.addAll(Set.of("Date", "object"));
        type(property.type(), allowed, property.place().child("type"));
    }

    private void type(String type, Set<String> simple, Place place) {
        Matcher list = LIST.matcher(type);
        String element = list.matches() ? list.group(1) : type;
        if (!simple.contains(element) && !models.contains(element)) {
            problems.error(
                    place,
                    "the type \"" + type + "\" is neither a known type nor a model",
                    "add the model, or use one of " + simple.stream().sorted().toList());
        }
    }

    private void name(String name, Place place) {
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            problems.error(place, "\"" + name + "\" cannot be a name", "use letters, digits and underscores");
        }
    }

    /** Returns the names of the parameters in a path, in its order. */
    static List<String> wildcards(String path) {
        return WILDCARD.matcher(path)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
