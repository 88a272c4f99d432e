package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonToken;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Property;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Emits the decoder that finds the class of a message by its type, and the event for types that are not known. */
final class MessagesEmitter implements Emitter {
    private final Names names;
    private final JavaTypes types;
    private final Accessors accessors;

    MessagesEmitter(Names names) {
        this.names = names;
        this.types = new JavaTypes(names);
        this.accessors = new Accessors(names);
    }

    @Override
    public Stream<JavaFile> emit(ApiModel model) {
        return Stream.of(Sources.file(Names.EVENT, messages(model)), Sources.file(Names.EVENT, unknownEvent(model)));
    }

    private TypeSpec messages(ApiModel model) {
        ClassName name = ClassName.get(Names.EVENT, "Messages");
        return TypeSpec.classBuilder(name)
                .addJavadoc("Decodes the messages of the event socket.\n")
                .addAnnotation(Sources.generatedBy(MessagesEmitter.class))
                .addModifiers(PUBLIC, FINAL)
                .addField(FieldSpec.builder(RuntimeTypes.DECODER, "DECODER", PUBLIC, STATIC, FINAL)
                        .addJavadoc("The decoder of this release. May be shared between threads.\n")
                        .initializer("$T::decode", name)
                        .build())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(decode())
                .addMethod(read(model))
                .build();
    }

    private MethodSpec decode() {
        return MethodSpec.methodBuilder("decode")
                .addJavadoc(
                        "Decodes one message; a type that is not known becomes an {@link $T}.\n\n"
                                + "@throws $T if the text is not the JSON of a message\n",
                        HierarchyEmitter.UNKNOWN_EVENT,
                        RuntimeTypes.DECODE_EXCEPTION)
                .addModifiers(PUBLIC, STATIC)
                .returns(names.model(ApiModel.MESSAGE))
                .addParameter(String.class, "frame")
                .addStatement("String type = $S", "a message")
                .beginControlFlow("try")
                .addStatement("type = $T.typeOf(frame)", RuntimeTypes.FRAMES)
                .addStatement("return read(type, frame)")
                .nextControlFlow(
                        "catch ($T | $T | $T e)",
                        IOException.class,
                        JsonParseException.class,
                        IllegalStateException.class)
                .addStatement("throw new $T(type, frame, e)", RuntimeTypes.DECODE_EXCEPTION)
                .endControlFlow()
                .build();
    }

    private MethodSpec read(ApiModel model) {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$1T in = new $1T(new $2T(frame))", RuntimeTypes.READER, StringReader.class)
                .add("$T message = switch (type) {\n$>", names.model(ApiModel.MESSAGE));
        for (Model message : model.messages()) {
            body.add("case $S -> $T.ADAPTER.read(in);\n", message.name(), names.model(message.name()));
        }
        body.add("default -> $T.read(type, frame, in);\n$<};\n", HierarchyEmitter.UNKNOWN_EVENT);
        body.beginControlFlow("if (in.peek() != $T.END_DOCUMENT)", JsonToken.class)
                .addStatement("throw new $T($S)", IOException.class, "There is more after the message")
                .endControlFlow()
                .addStatement("return message");
        return MethodSpec.methodBuilder("read")
                .addModifiers(PRIVATE, STATIC)
                .returns(names.model(ApiModel.MESSAGE))
                .addParameter(String.class, "type")
                .addParameter(String.class, "frame")
                .addException(IOException.class)
                .addCode(body.build())
                .build();
    }

    private TypeSpec unknownEvent(ApiModel model) {
        List<Property> roots = model.model(ApiModel.EVENT).map(model::allProperties).orElseThrow().stream()
                .filter(property -> !property.name().equals("type"))
                .toList();
        TypeSpec.Builder type = TypeSpec.classBuilder(HierarchyEmitter.UNKNOWN_EVENT)
                .addJavadoc(
                        "An event of a type that this release does not know, with all of its JSON.\n\n<p>Immutable.\n")
                .addAnnotation(Sources.generatedBy(MessagesEmitter.class))
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(names.model(ApiModel.EVENT))
                .addField(String.class, "type", PRIVATE, FINAL)
                .addField(String.class, "json", PRIVATE, FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(String.class, "type")
                .addParameter(String.class, "json")
                .addStatement("this.type = type")
                .addStatement("this.json = json");
        for (Property property : roots) {
            TypeName field = RuntimeTypes.nullable(types.boxed(property.type()));
            String name = names.member(property.name());
            type.addField(field, name, PRIVATE, FINAL);
            constructor.addParameter(field, name).addStatement("this.$1N = $1N", name);
        }
        type.addMethod(constructor.build()).addMethod(readUnknown(roots));
        type.addMethod(accessor("type", "Returns the type it has on the wire.\n", "type"));
        roots.forEach(property -> type.addMethod(rootAccessor(property)));
        type.addMethod(MethodSpec.methodBuilder("keys")
                .addJavadoc("Returns no keys: what an unknown event concerns is not known.\n")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(RuntimeTypes.list(RuntimeTypes.KEY))
                .addStatement("return $T.of()", List.class)
                .build());
        type.addMethod(accessor("toJson", "Returns the JSON as it came.\n", "json"));
        type.addMethod(MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(RuntimeTypes.nullable(ClassName.get(Object.class)), "other")
                .addStatement(
                        "return other instanceof $T that && json.equals(that.json)", HierarchyEmitter.UNKNOWN_EVENT)
                .build());
        type.addMethod(MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return $T.hashCode(json)", Objects.class)
                .build());
        return type.addMethod(MethodSpec.methodBuilder("toString")
                        .addJavadoc("Returns the JSON, for people.\n")
                        .addAnnotation(Override.class)
                        .addModifiers(PUBLIC)
                        .returns(String.class)
                        .addStatement("return $S + json", "UnknownEvent")
                        .build())
                .build();
    }

    private MethodSpec readUnknown(List<Property> roots) {
        MethodSpec.Builder read = MethodSpec.methodBuilder("read")
                .addModifiers(STATIC)
                .returns(HierarchyEmitter.UNKNOWN_EVENT)
                .addParameter(String.class, "type")
                .addParameter(String.class, "json")
                .addParameter(RuntimeTypes.READER, "in")
                .addException(IOException.class);
        roots.forEach(property -> read.addStatement(
                "$T $N = null", RuntimeTypes.nullable(types.boxed(property.type())), names.member(property.name())));
        read.addStatement("in.beginObject()").beginControlFlow("while (in.hasNext())");
        read.beginControlFlow("switch (in.nextName())");
        roots.forEach(property -> read.addCode(
                "case $S -> $N = $L;\n", property.name(), names.member(property.name()), types.read(property.type())));
        read.addCode("default -> in.skipValue();\n");
        read.endControlFlow().endControlFlow().addStatement("in.endObject()");
        CodeBlock arguments = roots.stream()
                .map(property -> CodeBlock.of(", $N", names.member(property.name())))
                .collect(CodeBlock.joining(""));
        return read.addStatement("return new $T(type, json$L)", HierarchyEmitter.UNKNOWN_EVENT, arguments)
                .build();
    }

    private static MethodSpec accessor(String name, String text, String field) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(text)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $N", field)
                .build();
    }

    private MethodSpec rootAccessor(Property property) {
        return MethodSpec.methodBuilder(names.member(property.name()))
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(accessors.type(property))
                .addStatement("return $L", accessors.value(property, CodeBlock.of("type")))
                .build();
    }
}
