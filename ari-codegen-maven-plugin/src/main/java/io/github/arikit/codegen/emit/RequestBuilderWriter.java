package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.Parameter;
import io.github.arikit.codegen.model.TypeRef;
import io.github.arikit.codegen.overlay.Overlay;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Writes the builder that is nested in a request. */
final class RequestBuilderWriter {
    private final RequestShape shape;
    private final Overlay overlay;

    RequestBuilderWriter(RequestShape shape, Overlay overlay) {
        this.shape = shape;
        this.overlay = overlay;
    }

    TypeSpec write() {
        TypeSpec.Builder builder = TypeSpec.classBuilder(shape.builder())
                .addJavadoc("Collects what may be left out. Not to be shared between threads.\n")
                .addModifiers(PUBLIC, STATIC, FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PRIVATE);
        shape.positional().forEach(argument -> {
            builder.addField(argument.type(), argument.name(), PRIVATE, FINAL);
            constructor.addParameter(argument.type(), argument.name());
            constructor.addStatement("this.$1N = $2L", argument.name(), checked(shape, argument));
        });
        shape.settable().forEach(parameter -> builder.addField(field(parameter)));
        builder.addMethod(constructor.build());
        shape.settable().forEach(parameter -> builder.addMethod(setter(parameter)));
        return builder.addMethod(build()).build();
    }

    /** Returns the expression for a positional argument that has been checked. */
    static CodeBlock checked(RequestShape shape, RequestShape.Argument argument) {
        if (argument.type().equals(RuntimeTypes.KEY)) {
            String kind = shape.target().orElseThrow().kind();
            return CodeBlock.of("$N.requireKind($L)", argument.name(), RuntimeTypes.kind(kind));
        }
        Parameter parameter = shape.operation().parameters().stream()
                .filter(each -> shape.name(each).equals(argument.name()))
                .findFirst()
                .orElseThrow();
        return value(parameter, argument.name());
    }

    /** Returns the expression that takes a value over, so that later changes by the caller do no harm. */
    private static CodeBlock value(Parameter parameter, String name) {
        if (RequestShape.isAnyJson(parameter)) {
            String copy = RequestShape.isList(parameter) ? "copyOfObjects" : "copyOfObject";
            return CodeBlock.of("$T.$L($N)", RuntimeTypes.JSON_VALUES, copy, name);
        }
        if (RequestShape.isList(parameter)) {
            return CodeBlock.of("$T.copyOf($N)", List.class, name);
        }
        OptionalInt minimum = RequestShape.minimum(parameter);
        if (minimum.isPresent()) {
            return CodeBlock.of(
                    "$T.atLeast($L, $N, $S)", RuntimeTypes.ARGUMENTS, minimum.getAsInt(), name, parameter.name());
        }
        boolean primitive = parameter.type() instanceof TypeRef.Scalar scalar
                && (scalar == TypeRef.Scalar.INT
                        || scalar == TypeRef.Scalar.LONG
                        || scalar == TypeRef.Scalar.DOUBLE
                        || scalar == TypeRef.Scalar.BOOLEAN);
        return primitive ? CodeBlock.of("$N", name) : CodeBlock.of("$1T.requireNonNull($2N, $2S)", Objects.class, name);
    }

    private FieldSpec field(Parameter parameter) {
        FieldSpec.Builder field =
                FieldSpec.builder(RuntimeTypes.nullable(shape.type(parameter)), shape.name(parameter), PRIVATE);
        String source = shape.operation().id() + "." + parameter.name();
        if (overlay.isAlwaysSent(source) && parameter.defaultValue().isPresent()) {
            field.initializer(literal(parameter, parameter.defaultValue().get()));
        }
        return field.build();
    }

    private CodeBlock literal(Parameter parameter, String value) {
        if (parameter.type() instanceof TypeRef.ValueSetRef) {
            return CodeBlock.of("new $T($S)", shape.type(parameter), value);
        }
        if (parameter.type() == TypeRef.Scalar.STRING) {
            return CodeBlock.of("$S", value);
        }
        return CodeBlock.of(parameter.type() == TypeRef.Scalar.LONG ? "$LL" : "$L", value);
    }

    private MethodSpec setter(Parameter parameter) {
        TypeName type = shape.type(parameter);
        String name = shape.name(parameter);
        String text = Docs.sentence(Docs.orElse(parameter.text(), "The parameter " + parameter.name() + "."));
        OptionalInt minimum = RequestShape.minimum(parameter);
        String errors = "";
        if (RequestShape.isAnyJson(parameter)) {
            errors =
                    "@throws IllegalArgumentException if there is a null in it, or something that JSON does not have\n";
        } else if (minimum.isPresent()) {
            errors = "@throws IllegalArgumentException if it is below " + minimum.getAsInt() + "\n";
        }
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L", Docs.paragraphs(text, Docs.since(parameter.since()), errors))
                .addModifiers(PUBLIC)
                .returns(shape.builder())
                .addParameter(type.isBoxedPrimitive() ? type.unbox() : type, name)
                .addStatement("this.$N = $L", name, value(parameter, name))
                .addStatement("return this")
                .build();
    }

    private MethodSpec build() {
        MethodSpec.Builder build =
                MethodSpec.methodBuilder("build").addModifiers(PUBLIC).returns(shape.request());
        String required = "";
        List<Parameter> parameters = shape.requiredByName();
        if (!parameters.isEmpty()) {
            required = "@throws IllegalStateException if something required is missing; the message names all of it\n";
            build.addStatement(
                    "$T.allPresent($S, $T.of($L), $L)",
                    RuntimeTypes.ARGUMENTS,
                    shape.request().simpleName(),
                    List.class,
                    parameters.stream()
                            .map(parameter -> "\"" + shape.name(parameter) + "\"")
                            .collect(Collectors.joining(", ")),
                    parameters.stream().map(shape::name).collect(Collectors.joining(", ")));
        }
        return build.addJavadoc("$L", Docs.paragraphs("Returns the request.", required))
                .addStatement("return new $T(this)", shape.request())
                .build();
    }
}
