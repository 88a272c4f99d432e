package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.model.Parameter;
import io.github.arikit.codegen.model.TypeRef;
import io.github.arikit.codegen.overlay.Overlay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Emits a request for each operation: an immutable value with a builder for what may be left out. */
final class RequestEmitter implements Emitter {
    private final Names names;
    private final Overlay overlay;

    RequestEmitter(Names names, Overlay overlay) {
        this.names = names;
        this.overlay = overlay;
    }

    @Override
    public Stream<JavaFile> emit(ApiModel model) {
        return model.operations().stream().map(operation -> request(new RequestShape(names, operation)));
    }

    private JavaFile request(RequestShape shape) {
        Operation operation = shape.operation();
        String more = shape.isSendable() ? "" : "<p>It opens a websocket, and so cannot be sent like other requests.";
        TypeSpec.Builder type = TypeSpec.classBuilder(shape.request())
                .addJavadoc(
                        "$L",
                        Docs.paragraphs(
                                Docs.orElse(
                                        operation.text(), "The operation " + operation.id() + " of the specification."),
                                more,
                                "<p>Immutable, and equal by value. Making one talks to nobody.",
                                Docs.note(operation)))
                .addAnnotation(Sources.generatedBy(RequestEmitter.class))
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.REQUEST, shape.result()))
                .addField(operationConstant(operation));
        fields(shape).forEach(type::addField);
        type.addMethod(constructor(shape));
        if (!shape.setsRequiredByName()) {
            shape.forms().forEach(form -> type.addMethod(of(shape, form)));
        }
        boolean hasBuilder = !shape.settable().isEmpty();
        if (hasBuilder) {
            shape.forms().forEach(form -> type.addMethod(builderFactory(shape, form)));
            type.addType(new RequestBuilderWriter(shape, overlay).write());
        }
        type.addMethod(toCall(shape));
        valueMethods(shape).forEach(type::addMethod);
        return Sources.file(Names.REQUEST, type.build());
    }

    private FieldSpec operationConstant(Operation operation) {
        CodeBlock.Builder constant = CodeBlock.builder()
                .add(
                        "$T.of($S, $S, $T.$L, $S)",
                        RuntimeTypes.OPERATION,
                        operation.resource(),
                        operation.nickname(),
                        RuntimeTypes.HTTP_METHOD,
                        operation.method(),
                        operation.path());
        if (!operation.since().isEmpty()) {
            CodeBlock releases = operation.since().stream()
                    .map(release -> CodeBlock.of("$S", release))
                    .collect(CodeBlock.joining(", "));
            constant.add("\n$>$>.since($L)$<$<", releases);
        }
        if (overlay.isQueuedOnChannel(operation.id())) {
            constant.add("\n$>$>.queuedOnChannel()$<$<");
        }
        return FieldSpec.builder(RuntimeTypes.OPERATION, "OPERATION", PUBLIC, STATIC, FINAL)
                .addJavadoc("The operation it asks for.\n")
                .initializer(constant.build())
                .build();
    }

    private static Stream<FieldSpec> fields(RequestShape shape) {
        Stream<FieldSpec> positional = shape.positional().stream()
                .map(argument -> FieldSpec.builder(argument.type(), argument.name(), PRIVATE, FINAL)
                        .build());
        Stream<FieldSpec> settable = shape.settable().stream()
                .map(parameter -> FieldSpec.builder(
                                RuntimeTypes.nullable(shape.type(parameter)), shape.name(parameter), PRIVATE, FINAL)
                        .build());
        return Stream.concat(positional, settable);
    }

    private static MethodSpec constructor(RequestShape shape) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PRIVATE);
        if (shape.settable().isEmpty()) {
            shape.positional().forEach(argument -> {
                constructor.addParameter(argument.type(), argument.name());
                constructor.addStatement(
                        "this.$1N = $2L", argument.name(), RequestBuilderWriter.checked(shape, argument));
            });
            return constructor.build();
        }
        constructor.addParameter(shape.builder(), "builder");
        shape.positional().forEach(argument -> constructor.addStatement("this.$1N = builder.$1N", argument.name()));
        shape.settable()
                .forEach(parameter -> constructor.addStatement("this.$1N = builder.$1N", shape.name(parameter)));
        return constructor.build();
    }

    private static MethodSpec of(RequestShape shape, List<RequestShape.Argument> form) {
        String arguments = names(form);
        String text = form.equals(shape.positional())
                ? "Returns the request with nothing but what is required."
                : "Returns the request with what an earlier release required.";
        MethodSpec.Builder of = factory("of", shape, form, text).returns(shape.request());
        return shape.settable().isEmpty()
                ? of.addStatement("return new $T($L)", shape.request(), arguments)
                        .build()
                : of.addStatement("return builder($L).build()", arguments).build();
    }

    private static MethodSpec builderFactory(RequestShape shape, List<RequestShape.Argument> form) {
        CodeBlock.Builder made = CodeBlock.builder().add("new Builder($L)", names(shape.positional()));
        shape.settableIn(form).forEach(argument -> made.add(".$1N($1N)", argument.name()));
        return factory("builder", shape, form, "Starts a request.")
                .returns(shape.builder())
                .addStatement("return $L", made.build())
                .build();
    }

    private static String names(List<RequestShape.Argument> form) {
        return form.stream().map(RequestShape.Argument::name).collect(Collectors.joining(", "));
    }

    private static MethodSpec.Builder factory(
            String name, RequestShape shape, List<RequestShape.Argument> form, String text) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(PUBLIC, STATIC);
        method.addJavadoc("$L", Docs.paragraphs(text, MethodWriter.parameterDocs(form) + keyError(shape)));
        form.forEach(argument -> method.addParameter(argument.type(), argument.name()));
        return method;
    }

    private static String keyError(RequestShape shape) {
        return shape.target()
                .map(resource -> "@throws IllegalArgumentException if the key is of another kind, or has no id\n")
                .orElse("");
    }

    private static MethodSpec toCall(RequestShape shape) {
        Operation operation = shape.operation();
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        "return $T.to(OPERATION, $L)",
                        RuntimeTypes.CALL,
                        new JavaTypes(shape.names()).result(operation.result()));
        shape.target()
                .ifPresent(resource -> call.add(
                        "\n.target($N, $L)",
                        resource.name(),
                        shape.targetParameters().stream()
                                .map(name -> "\"" + name + "\"")
                                .collect(Collectors.joining(", "))));
        shape.looseInPath().forEach(parameter -> call.add("\n.path($S, $L)", parameter.name(), text(shape, parameter)));
        for (Parameter parameter : shape.beyondPath()) {
            switch (parameter.in()) {
                case BODY -> call.add("\n.body($S, $N)", parameter.name(), shape.name(parameter));
                case WHOLE_BODY -> call.add("\n.wholeBody($N)", shape.name(parameter));
                default -> call.add("\n.query($S, $N)", parameter.name(), shape.name(parameter));
            }
        }
        return MethodSpec.methodBuilder("toCall")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(ParameterizedTypeName.get(RuntimeTypes.CALL, shape.result()))
                .addStatement(call.add("\n.build()").build())
                .build();
    }

    /** Returns the expression for a parameter as text. */
    private static CodeBlock text(RequestShape shape, Parameter parameter) {
        String name = shape.name(parameter);
        if (parameter.type() == TypeRef.Scalar.STRING) {
            return CodeBlock.of("$N", name);
        }
        return parameter.type() instanceof TypeRef.ValueSetRef
                ? CodeBlock.of("$N.value()", name)
                : CodeBlock.of("$T.valueOf($N)", String.class, name);
    }

    private static List<MethodSpec> valueMethods(RequestShape shape) {
        MethodSpec equals = MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(RuntimeTypes.nullable(ClassName.get(Object.class)), "other")
                .addStatement("return other instanceof $T that && toCall().equals(that.toCall())", shape.request())
                .build();
        MethodSpec hashCode = MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return toCall().hashCode()")
                .build();
        MethodSpec toString = MethodSpec.methodBuilder("toString")
                .addJavadoc("Returns method and path, for people.\n")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return toCall().toString()")
                .build();
        return List.of(equals, hashCode, toString);
    }
}
