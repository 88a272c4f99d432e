package io.github.arikit.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.model.Parameter;
import io.github.arikit.codegen.model.TypeRef;
import io.github.arikit.codegen.overlay.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How an operation looks as a Java request: the key it goes to, what is positional, and what is set on the builder.
 *
 * <p>Path and required parameters are positional. Where several required values share a type they are set by name
 * instead, because nobody sees them swapped. A form that an earlier release gave to callers stays: with the values that
 * are no longer required, by name if it was by name, and without a value that is required only now, which is set by name.
 */
final class RequestShape {

    /**
     * A value that a request is made of.
     *
     * @param name its Java name
     * @param type its Java type
     * @param text what it is, in words
     */
    record Argument(String name, TypeName type, String text) {}

    private final Names names;
    private final JavaTypes types;
    private final Operation operation;
    private final Optional<ResourceKey> target;

    RequestShape(Names names, Operation operation) {
        this.names = names;
        this.types = new JavaTypes(names);
        this.operation = operation;
        this.target = names.target(operation);
    }

    Names names() {
        return names;
    }

    Operation operation() {
        return operation;
    }

    ClassName request() {
        return names.request(operation);
    }

    ClassName builder() {
        return request().nestedClass("Builder");
    }

    TypeName result() {
        return types.boxed(operation.result());
    }

    boolean answersNothing() {
        return operation.result() == TypeRef.Special.VOID;
    }

    /** Tells whether it can be sent like others; the one that opens a websocket cannot. */
    boolean isSendable() {
        return operation.result() != TypeRef.Special.WEBSOCKET;
    }

    Optional<ResourceKey> target() {
        return target;
    }

    /** Returns the wire names of the path parameters that the key stands for. */
    List<String> targetParameters() {
        return target.map(resource -> operation.pathParameters().stream()
                        .map(Parameter::name)
                        .filter(name -> resource.path().contains("{" + name + "}"))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the path parameters that no key stands for. */
    List<Parameter> looseInPath() {
        return operation.pathParameters().stream()
                .filter(parameter -> !targetParameters().contains(parameter.name()))
                .toList();
    }

    /** Returns all parameters that are not in the path. */
    List<Parameter> beyondPath() {
        List<Parameter> parameters = new ArrayList<>(operation.queryParameters());
        operation.bodyParameter().ifPresent(parameters::add);
        return parameters;
    }

    /** Tells whether required values are set by name, because several shared a type in the first release. */
    boolean setsRequiredByName() {
        List<TypeName> required = requiredAtFirst().stream().map(this::type).toList();
        return required.stream().distinct().count() < required.size();
    }

    private List<Parameter> requiredAtFirst() {
        return operation.earlierRequired().stream()
                .findFirst()
                .map(this::named)
                .orElseGet(operation::requiredBeyondPath);
    }

    private List<Parameter> named(List<String> names) {
        return beyondPath().stream()
                .filter(parameter -> names.contains(parameter.name()))
                .toList();
    }

    /** Returns the parameters that are positional and not in the path. */
    List<Parameter> positionalBeyondPath() {
        if (setsRequiredByName()) {
            return List.of();
        }
        List<Parameter> required = new ArrayList<>(operation.requiredBeyondPath());
        operation.earlierRequired().forEach(earlier -> required.retainAll(named(earlier)));
        return List.copyOf(required);
    }

    /** Returns the required parameters that are set by name. */
    List<Parameter> requiredByName() {
        return operation.requiredBeyondPath().stream()
                .filter(parameter -> !positionalBeyondPath().contains(parameter))
                .toList();
    }

    /** Returns everything positional in each form that callers have: the one of this release first, then longer ones. */
    List<List<Argument>> forms() {
        Set<List<Argument>> forms = new LinkedHashSet<>();
        forms.add(positional());
        if (!setsRequiredByName()) {
            List<Parameter> common = new ArrayList<>(beyondPath());
            for (List<String> earlier : operation.earlierRequired()) {
                common.retainAll(named(earlier));
                forms.add(positional(common));
            }
        }
        return List.copyOf(forms);
    }

    /** Returns those of a form's arguments that have become settable. */
    List<Argument> settableIn(List<Argument> form) {
        List<Argument> positional = positional();
        return form.stream().filter(argument -> !positional.contains(argument)).toList();
    }

    /** Returns the parameters that are set on the builder. */
    List<Parameter> settable() {
        return beyondPath().stream()
                .filter(parameter -> !positionalBeyondPath().contains(parameter))
                .toList();
    }

    /** Returns everything positional, the key first. */
    List<Argument> positional() {
        return positional(positionalBeyondPath());
    }

    private List<Argument> positional(List<Parameter> beyondPath) {
        List<Argument> arguments = new ArrayList<>();
        target.ifPresent(resource -> arguments.add(keyArgument(resource)));
        looseInPath().forEach(parameter -> arguments.add(argument(parameter)));
        beyondPath.forEach(parameter -> arguments.add(argument(parameter)));
        return arguments;
    }

    private static Argument keyArgument(ResourceKey resource) {
        return new Argument(resource.name(), RuntimeTypes.KEY, "Key of the resource it goes to.");
    }

    private Argument argument(Parameter parameter) {
        TypeName type = type(parameter);
        return new Argument(name(parameter), type.isBoxedPrimitive() ? type.unbox() : type, parameter.text());
    }

    /** Returns the smallest number that may be sent; only whole numbers of 32 bits are checked. */
    static OptionalInt minimum(Parameter parameter) {
        return parameter.type() == TypeRef.Scalar.INT ? parameter.minimum() : OptionalInt.empty();
    }

    String name(Parameter parameter) {
        String name = names.argument(parameter.name());
        boolean taken = target.isPresent() && target.get().name().equals(name);
        return taken ? name + "Value" : name;
    }

    TypeName type(Parameter parameter) {
        if (isAnyJson(parameter)) {
            return isList(parameter) ? RuntimeTypes.readOnlyMaps() : RuntimeTypes.readOnlyMap();
        }
        return types.boxed(parameter.type());
    }

    /** Tells whether a value is JSON of a shape that only the caller knows. */
    static boolean isAnyJson(Parameter parameter) {
        TypeRef type = parameter.type() instanceof TypeRef.ListOf list ? list.element() : parameter.type();
        return type == TypeRef.Special.CONTAINER || type == TypeRef.Special.OBJECT;
    }

    static boolean isList(Parameter parameter) {
        return parameter.type() instanceof TypeRef.ListOf;
    }
}
