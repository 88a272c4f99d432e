package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.spec.ApiSpec.OperationSpec;
import io.github.arikit.codegen.spec.ApiSpec.ParameterSpec;
import io.github.arikit.codegen.spec.ApiSpec.PathSpec;
import io.github.arikit.codegen.spec.ApiSpec.ResourceSpec;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks operations: their names, paths, parameters and answers. */
final class OperationChecks {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");
    /** The patch number may be left out here. */
    private static final Pattern RELEASE = Pattern.compile("\\d{1,6}\\.\\d{1,6}(\\.\\d{1,6})?");

    private static final Set<String> PLACES = Set.of("path", "query", "body");

    private final TypeChecks types;
    private final Problems problems;

    OperationChecks(TypeChecks types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    void check(List<ResourceSpec> resources) {
        Once files = new Once("resource", problems);
        Once calls = new Once("call", problems);
        for (ResourceSpec resource : resources) {
            files.add(resource.name(), new Place(SpecSource.LISTING + ".json", "$.apis"));
            releases(resource.since(), new Place(resource.name() + ".json", "$"));
            Once nicknames = new Once("nickname", problems);
            for (PathSpec path : resource.paths()) {
                path(path);
                for (OperationSpec operation : path.operations()) {
                    nicknames.add(operation.nickname(), operation.place().child("nickname"));
                    calls.add(operation.method() + " " + path.path(), operation.place());
                    operation(path, operation);
                }
            }
        }
    }

    private void path(PathSpec path) {
        List<String> wildcards = PathTemplate.wildcards(path.path());
        if (!path.path().isEmpty() && !PathTemplate.isValid(path.path())) {
            problems.error(
                    path.place().child("path"),
                    "\"" + path.path() + "\" cannot be a path",
                    "write it like /channels/{channelId}/play");
        } else if (wildcards.stream().distinct().count() < wildcards.size()) {
            problems.error(
                    path.place().child("path"), path.path() + " names a parameter twice", "rename one of the two");
        }
    }

    private void operation(PathSpec path, OperationSpec operation) {
        Place place = operation.place();
        types.name(operation.nickname(), place.child("nickname"));
        releases(operation.since(), place);
        if (!operation.method().isEmpty() && !METHODS.contains(operation.method())) {
            problems.error(
                    place.child("httpMethod"),
                    "\"" + operation.method() + "\" is not used by ARI",
                    "use one of " + TypeChecks.listed(METHODS));
        }
        answer(operation);
        Once names = new Once("parameter", problems);
        operation.parameters().forEach(parameter -> {
            names.add(parameter.name(), parameter.place());
            parameter(parameter);
        });
        pathParameters(path, operation);
        if (operation.parameters().stream()
                        .filter(parameter -> parameter.paramType().equals("body"))
                        .count()
                > 1) {
            problems.error(place.child("parameters"), "more than one body", "keep one of them");
        }
        Once codes = new Once("status", problems);
        operation.errors().forEach(error -> {
            codes.add(Integer.toString(error.code()), error.place());
            if (error.code() < 400 || error.code() > 599) {
                problems.error(error.place(), error.code() + " is no error status", "use one from 400 to 599");
            }
        });
    }

    private void releases(List<String> since, Place place) {
        since.stream()
                .filter(release -> !RELEASE.matcher(release).matches())
                .forEach(release -> problems.error(
                        place.child("since"),
                        "\"" + release + "\" is no release of Asterisk",
                        "write it like 22.10.0"));
    }

    private void answer(OperationSpec operation) {
        String type = operation.responseClass();
        Place place = operation.place().child("responseClass");
        boolean simple = type.equals("void") || type.equals("binary");
        if (operation.upgrade().isPresent()) {
            if (!simple && types.model(type).isEmpty()) {
                problems.error(place, "there is no model " + type, "name the model of what the socket carries");
            }
        } else if (!simple) {
            types.value(type, place);
        }
    }

    private void pathParameters(PathSpec path, OperationSpec operation) {
        List<String> wildcards = PathTemplate.wildcards(path.path());
        List<String> declared = operation.parameters().stream()
                .filter(parameter -> parameter.paramType().equals("path"))
                .map(ParameterSpec::name)
                .toList();
        wildcards.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> problems.error(
                        operation.place(),
                        "the path has {" + name + "}, which no parameter declares",
                        "add a path parameter"));
        operation.parameters().stream()
                .filter(parameter -> parameter.paramType().equals("path") && !wildcards.contains(parameter.name()))
                .forEach(parameter -> problems.error(
                        parameter.place(),
                        "the parameter " + parameter.name() + " is not in the path " + path.path(),
                        "add it to the path, or make it a query parameter"));
    }

    private void parameter(ParameterSpec parameter) {
        types.name(parameter.name(), parameter.place().child("name"));
        Place place = parameter.place();
        if (!parameter.paramType().isEmpty() && !PLACES.contains(parameter.paramType())) {
            problems.error(
                    place.child("paramType"),
                    "\"" + parameter.paramType() + "\" is no place for a parameter",
                    "use path, query or body");
            return;
        }
        Set<String> allowed = parameter.paramType().equals("body") ? TypeChecks.BODIES : TypeChecks.SCALARS;
        if (!parameter.dataType().isEmpty() && !allowed.contains(parameter.dataType())) {
            problems.error(
                    place.child("dataType"),
                    "the type \"" + parameter.dataType() + "\" is not known for a " + parameter.paramType()
                            + " parameter",
                    "use one of " + TypeChecks.listed(allowed));
            return;
        }
        if (parameter.allowMultiple()
                && !(parameter.paramType().equals("query")
                        && parameter.dataType().equals("string"))) {
            problems.error(
                    place.child("allowMultiple"), "only a query parameter of strings takes several", "make it false");
        }
        ValueChecks.values(parameter.dataType(), parameter.values(), place, problems);
        ValueChecks.defaultValue(parameter, problems);
    }
}
