package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Property;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the adapter that is nested in the class of a model. */
final class AdapterWriter {
    private final Names names;
    private final JavaTypes types;
    private final Model model;
    private final List<Property> properties;
    private final boolean message;

    AdapterWriter(Names names, JavaTypes types, Model model, List<Property> properties, boolean message) {
        this.names = names;
        this.types = types;
        this.model = model;
        this.properties = properties;
        this.message = message;
    }

    TypeSpec write() {
        ClassName name = names.model(model.name());
        return TypeSpec.classBuilder(Names.ADAPTER)
                .addModifiers(PRIVATE, STATIC, FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.ADAPTER, name))
                .addMethod(read(name))
                .addMethod(write(name))
                .build();
    }

    private MethodSpec read(ClassName name) {
        MethodSpec.Builder read = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(name)
                .addParameter(RuntimeTypes.READER, "in")
                .addException(IOException.class);
        properties.forEach(property -> read.addStatement(
                "$T $N = null", RuntimeTypes.nullable(types.boxed(property.type())), names.member(property.name())));
        read.addStatement("$T unknown = null", RuntimeTypes.nullable(RuntimeTypes.anyMap()));
        read.addStatement("in.beginObject()").beginControlFlow("while (in.hasNext())");
        read.addStatement("String wireName = in.nextName()").beginControlFlow("switch (wireName)");
        properties.forEach(property -> read.addCode(
                "case $S -> $N = $L;\n", property.name(), names.member(property.name()), types.read(property.type())));
        if (message) {
            read.addCode("case $S -> in.skipValue();\n", "type");
        }
        read.addCode("default -> unknown = $T.unknown(in, wireName, unknown);\n", RuntimeTypes.FIELDS);
        read.endControlFlow().endControlFlow().addStatement("in.endObject()");
        String arguments = Stream.concat(
                        properties.stream().map(property -> names.member(property.name())), Stream.of("unknown"))
                .collect(Collectors.joining(", "));
        return message
                ? read.addStatement("return new $T(new $T($L))", name, name.nestedClass(ModelEmitter.FIELDS), arguments)
                        .build()
                : read.addStatement("return new $T($L)", name, arguments).build();
    }

    private MethodSpec write(ClassName name) {
        CodeBlock.Builder body = CodeBlock.builder().addStatement("out.beginObject()");
        if (message) {
            body.addStatement("out.name($S).value($S)", "type", model.name());
            body.addStatement("$T source = message.content()", name.nestedClass(ModelEmitter.FIELDS));
        }
        properties.forEach(property ->
                body.addStatement(types.write(property.type(), property.name(), names.member(property.name()))));
        String whole = message ? "message" : "source";
        body.addStatement("$T.writeUnknown(out, $L.unknownFields())", RuntimeTypes.FIELDS, whole);
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addParameter(RuntimeTypes.WRITER, "out")
                .addParameter(name, whole)
                .addException(IOException.class)
                .addCode(body.addStatement("out.endObject()").build())
                .build();
    }
}
