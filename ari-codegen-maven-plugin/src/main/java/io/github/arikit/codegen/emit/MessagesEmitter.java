package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

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
import java.util.List;
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
                        .initializer("new Decoder()")
                        .build())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(decode("text", String.class))
                .addMethod(decode("UTF-8", byte[].class))
                .addType(decoder(model))
                .build();
    }

    private MethodSpec decode(String form, Class<?> frame) {
        return MethodSpec.methodBuilder("decode")
                .addJavadoc(
                        "Decodes one message; a type that is not known becomes an {@link $T}. Its fields are read when one\n"
                                + "of them is asked for.\n\n@throws $T if the $L is not the JSON of a message\n",
                        HierarchyEmitter.UNKNOWN_EVENT,
                        RuntimeTypes.DECODE_EXCEPTION,
                        form)
                .addModifiers(PUBLIC, STATIC)
                .returns(names.model(ApiModel.MESSAGE))
                .addParameter(frame, "frame")
                .addStatement("return ($T) DECODER.decode(frame)", names.model(ApiModel.MESSAGE))
                .build();
    }

    private TypeSpec decoder(ApiModel model) {
        List<Model> messages = model.messages();
        CodeBlock types = messages.stream()
                .map(message -> CodeBlock.of("$S", message.name()))
                .collect(CodeBlock.joining(",\n"));
        // A statement with returns: of a switch that is an expression, compilers infer different types in the stack
        // map.
        CodeBlock.Builder choice = CodeBlock.builder().add("switch (type) {\n$>");
        for (int i = 0; i < messages.size(); i++) {
            choice.add(
                    "case $L: return new $T(scan);\n",
                    i,
                    names.model(messages.get(i).name()));
        }
        choice.add("default: return new $T(scan);\n$<}\n", HierarchyEmitter.UNKNOWN_EVENT);
        return TypeSpec.classBuilder("Decoder")
                .addModifiers(PRIVATE, STATIC, FINAL)
                .superclass(RuntimeTypes.FRAME_DECODER)
                .addMethod(MethodSpec.constructorBuilder()
                        .addStatement("super($L)", types)
                        .build())
                .addMethod(MethodSpec.methodBuilder("message")
                        .addAnnotation(Override.class)
                        .addModifiers(PROTECTED)
                        .returns(RuntimeTypes.MESSAGE)
                        .addParameter(TypeName.INT, "type")
                        .addParameter(RuntimeTypes.FRAME_SCAN, "scan")
                        .addException(IOException.class)
                        .addCode(choice.build())
                        .build())
                .build();
    }

    private TypeSpec unknownEvent(ApiModel model) {
        List<Property> roots = model.model(ApiModel.EVENT).map(model::allProperties).orElseThrow().stream()
                .filter(property -> !property.name().equals("type"))
                .toList();
        ClassName fields = HierarchyEmitter.UNKNOWN_EVENT.nestedClass(ModelEmitter.FIELDS);
        ContentWriter content = new ContentWriter(names, types, roots);
        TypeSpec.Builder type = TypeSpec.classBuilder(HierarchyEmitter.UNKNOWN_EVENT)
                .addJavadoc(
                        "An event of a type that this release does not know, with all of its JSON.\n\n<p>Immutable.\n")
                .addAnnotation(Sources.generatedBy(MessagesEmitter.class))
                .addModifiers(PUBLIC, FINAL)
                .superclass(RuntimeTypes.FRAME_MESSAGE)
                .addSuperinterface(names.model(ApiModel.EVENT))
                .addField(content.reader())
                .addField(String.class, "type", PRIVATE, FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(RuntimeTypes.FRAME_SCAN, "scan")
                        .addException(IOException.class)
                        .addStatement("super(scan, $T.NONE)", RuntimeTypes.KEYED_FIELDS)
                        .addStatement("this.type = scan.typeName()")
                        .build());
        type.addMethod(accessor("type", "Returns the type it has on the wire.\n", "type"));
        roots.forEach(property -> type.addMethod(rootAccessor(property)));
        type.addMethod(accessor("toJson", "Returns the JSON as it came.\n", "frameText()"));
        type.addMethod(MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(PROTECTED)
                .returns(Object.class)
                .addParameter(RuntimeTypes.BYTES, "in")
                .addException(IOException.class)
                .addCode(content.readKnown(fields))
                .build());
        type.addMethod(MethodSpec.methodBuilder("content")
                .addModifiers(PRIVATE)
                .returns(fields)
                .addStatement("return ($T) fields()", fields)
                .build());
        type.addMethod(MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(RuntimeTypes.nullable(ClassName.get(Object.class)), "other")
                .addStatement(
                        "return other instanceof $T that && frameText().equals(that.frameText())",
                        HierarchyEmitter.UNKNOWN_EVENT)
                .build());
        return type.addMethod(MethodSpec.methodBuilder("hashCode")
                        .addAnnotation(Override.class)
                        .addModifiers(PUBLIC)
                        .returns(TypeName.INT)
                        .addStatement("return frameText().hashCode()")
                        .build())
                .addType(content.knownRecord(ModelEmitter.FIELDS))
                .build();
    }

    private static MethodSpec accessor(String name, String text, String field) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(text)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $L", field)
                .build();
    }

    private MethodSpec rootAccessor(Property property) {
        return MethodSpec.methodBuilder(names.member(property.name()))
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(accessors.type(property))
                .addStatement(
                        "return $L",
                        accessors.value(
                                property,
                                CodeBlock.of("content().$N", names.member(property.name())),
                                CodeBlock.of("type")))
                .build();
    }
}
