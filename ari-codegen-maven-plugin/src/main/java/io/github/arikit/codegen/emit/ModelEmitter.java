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
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Property;
import io.github.arikit.codegen.overlay.Overlay;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Emits a final class for each model, messages included: immutable, with its own readers. A message reads when it is asked. */
final class ModelEmitter implements Emitter {
    static final String UNKNOWN = "unknownFields";
    /** The record with what a message has read. */
    static final String FIELDS = "Fields";

    private final Names names;
    private final JavaTypes types;
    private final Facets facets;
    private final KeysWriter keys;
    private final Accessors accessors;

    ModelEmitter(Names names, Overlay overlay, Facets facets) {
        this.names = names;
        this.types = new JavaTypes(names);
        this.facets = facets;
        this.keys = new KeysWriter(names, overlay);
        this.accessors = new Accessors(names);
    }

    @Override
    public Stream<JavaFile> emit(ApiModel model) {
        Stream<JavaFile> data = model.dataModels().stream().map(each -> {
            List<Property> properties = model.allProperties(each);
            return file(each, properties, Set.of(), dataClass(each, properties));
        });
        Stream<JavaFile> messages = model.messages().stream().map(each -> {
            List<Property> properties = messageProperties(model, each);
            return file(each, properties, declared(model, each), messageClass(model, each, properties));
        });
        return Stream.concat(data, messages);
    }

    /** Returns the properties whose accessors the interfaces of a message declare. */
    private Set<String> declared(ApiModel model, Model message) {
        return Stream.concat(
                        model.rootProperties(message).stream().map(Property::name),
                        facets.of(message).stream().map(Facets.Facet::property))
                .collect(Collectors.toSet());
    }

    /** The type is known from the class, so it is no field. */
    private static List<Property> messageProperties(ApiModel model, Model message) {
        return model.allProperties(message).stream()
                .filter(property -> !property.name().equals("type"))
                .toList();
    }

    private TypeSpec.Builder dataClass(Model model, List<Property> properties) {
        ClassName name = names.model(model.name());
        ContentWriter content = new ContentWriter(names, types, properties);
        TypeSpec.Builder type = TypeSpec.classBuilder(name);
        addAdapter(type, name);
        type.addField(content.reader());
        content.parameters().forEach(parameter -> type.addField(parameter.type(), parameter.name(), PRIVATE, FINAL));
        type.addMethod(constructor(content));
        if (keys.isKeyed(model, properties)) {
            type.addField(keys.keyedFields(model, properties));
            type.addSuperinterface(RuntimeTypes.KEYED).addMethod(keys.addKeysTo(model, properties));
        }
        type.addMethod(fromJson(model, name));
        return type.addMethod(fromBytes(name, content.read(name, 0)));
    }

    private TypeSpec.Builder messageClass(ApiModel model, Model message, List<Property> properties) {
        ClassName name = names.model(message.name());
        ContentWriter content = new ContentWriter(names, types, properties);
        TypeSpec.Builder type = TypeSpec.classBuilder(name).superclass(RuntimeTypes.FRAME_MESSAGE);
        boolean event = model.events().contains(message);
        type.addSuperinterface(names.model(event ? ApiModel.EVENT : ApiModel.MESSAGE));
        facets.of(message).forEach(facet -> type.addSuperinterface(facet.name()));
        addAdapter(type, name);
        type.addField(content.reader("type")).addField(keys.keyedFields(model, properties));
        type.addMethod(MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.FRAME_SCAN, "scan")
                .addException(IOException.class)
                .addStatement("super(scan, KEYED)")
                .build());
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(name.nestedClass(FIELDS), "fields")
                .addStatement("super(fields, fields.keys())")
                .build());
        type.addMethod(MethodSpec.methodBuilder("type")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $S", message.name())
                .build());
        type.addMethod(fromJson(message, name));
        type.addMethod(fromBytes(name, CodeBlock.of("return new $T($T.read(in));\n", name, name.nestedClass(FIELDS))));
        type.addMethod(MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(PROTECTED)
                .returns(Object.class)
                .addParameter(RuntimeTypes.BYTES, "in")
                .addException(IOException.class)
                .addStatement("return $T.read(in)", name.nestedClass(FIELDS))
                .build());
        type.addMethod(MethodSpec.methodBuilder("content")
                .addModifiers(PRIVATE)
                .returns(name.nestedClass(FIELDS))
                .addStatement("return ($T) fields()", name.nestedClass(FIELDS))
                .build());
        return type.addType(content.record(FIELDS)
                .addMethod(MethodSpec.methodBuilder("read")
                        .addModifiers(STATIC)
                        .returns(name.nestedClass(FIELDS))
                        .addParameter(RuntimeTypes.BYTES, "in")
                        .addException(IOException.class)
                        .addCode(content.read(name.nestedClass(FIELDS), 1))
                        .build())
                .addMethod(keys.keys(model, properties))
                .build());
    }

    private JavaFile file(Model model, List<Property> properties, Set<String> declared, TypeSpec.Builder type) {
        ClassName name = names.model(model.name());
        boolean message = isMessage(name);
        type.addJavadoc(
                        "$L",
                        Docs.paragraphs(
                                Docs.orElse(model.text(), "The " + model.name() + " of the specification."),
                                "<p>Immutable.",
                                Docs.since(model.since()),
                                Docs.reference(model.reference())))
                .addAnnotation(Sources.generatedBy(ModelEmitter.class))
                .addModifiers(PUBLIC, FINAL);
        properties.forEach(property -> type.addMethod(accessor(model, property, declared.contains(property.name()))));
        type.addMethod(unknownFields(field(name, UNKNOWN)));
        MethodSpec.Builder toJson = MethodSpec.methodBuilder("toJson")
                .addJavadoc("Returns it as JSON; what is absent is left out.\n")
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $T.write(ADAPTER, this)", RuntimeTypes.JSON_TEXT);
        type.addMethod((message ? toJson.addAnnotation(Override.class) : toJson).build());
        if (message) {
            addValueMethods(type, name);
        } else {
            addValueMethods(type, name, properties);
        }
        type.addType(new AdapterWriter(names, types, model, properties, message).write());
        return Sources.file(name.packageName(), type.build());
    }

    private static boolean isMessage(ClassName name) {
        return name.packageName().equals(Names.EVENT);
    }

    /** Returns the expression for a field: that of the class, or of what a message has read. */
    private static CodeBlock field(ClassName owner, String field) {
        return isMessage(owner) ? CodeBlock.of("content().$N", field) : CodeBlock.of("$N", field);
    }

    private static void addAdapter(TypeSpec.Builder type, ClassName name) {
        type.addField(FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.ADAPTER, name), "ADAPTER", PUBLIC, STATIC, FINAL)
                .addJavadoc("Reads and writes it field by field, without reflection. May be shared between threads.\n")
                .initializer("new $L()", Names.ADAPTER)
                .build());
    }

    private static MethodSpec constructor(ContentWriter content) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PRIVATE);
        content.parameters()
                .forEach(parameter ->
                        constructor.addParameter(parameter).addStatement("this.$1N = $1N", parameter.name()));
        return constructor.build();
    }

    private static MethodSpec fromBytes(ClassName name, CodeBlock body) {
        return MethodSpec.methodBuilder("fromJson")
                .addJavadoc(
                        "Reads the one that is next.\n\n@throws $T if what is next is not the JSON of one\n",
                        IOException.class)
                .addModifiers(PUBLIC, STATIC)
                .returns(name)
                .addParameter(RuntimeTypes.BYTES, "in")
                .addException(IOException.class)
                .addCode(body)
                .build();
    }

    private static MethodSpec fromJson(Model model, ClassName name) {
        return MethodSpec.methodBuilder("fromJson")
                .addJavadoc(
                        "Reads one from JSON.\n\n@throws $T if the text is not the JSON of one\n",
                        RuntimeTypes.DECODE_EXCEPTION)
                .addModifiers(PUBLIC, STATIC)
                .returns(name)
                .addParameter(String.class, "json")
                .addStatement("return $T.read($S, ADAPTER, json)", RuntimeTypes.JSON_TEXT, model.name())
                .build();
    }

    private MethodSpec accessor(Model model, Property property, boolean declared) {
        MethodSpec.Builder accessor = accessors.method(property).addModifiers(PUBLIC);
        if (declared) {
            accessor.addAnnotation(Override.class);
        }
        return accessor.addStatement(
                        "return $L",
                        accessors.value(
                                property,
                                field(names.model(model.name()), names.member(property.name())),
                                CodeBlock.of("$S", model.name())))
                .build();
    }

    private static MethodSpec unknownFields(CodeBlock field) {
        return MethodSpec.methodBuilder(UNKNOWN)
                .addJavadoc(
                        "Returns the fields that the specification of this release does not know, by their wire name.\n")
                .addModifiers(PUBLIC)
                .returns(RuntimeTypes.anyMap())
                .addStatement(
                        "return $1L == null ? $2T.of() : $3T.unmodifiableMap($1L)", field, Map.class, Collections.class)
                .build();
    }

    /** A message is equal to another by what is in it, and its text is that of its frame. */
    private static void addValueMethods(TypeSpec.Builder type, ClassName name) {
        type.addMethod(
                equalsTo(CodeBlock.of("return other instanceof $T that && content().equals(that.content())", name)));
        type.addMethod(hashCodeOf(CodeBlock.of("return content().hashCode()")));
    }

    private void addValueMethods(TypeSpec.Builder type, ClassName name, List<Property> properties) {
        List<String> fields = Stream.concat(
                        properties.stream().map(property -> names.member(property.name())), Stream.of(UNKNOWN))
                .toList();
        CodeBlock equal = fields.stream()
                .map(field -> CodeBlock.of("$1T.equals($2L$3N, that.$3N)", Objects.class, unhidden(field), field))
                .collect(CodeBlock.joining("\n&& "));
        type.addMethod(equalsTo(CodeBlock.of("return other instanceof $T that\n&& $L", name, equal)));
        type.addMethod(hashCodeOf(CodeBlock.of("return $T.hash($L)", Objects.class, String.join(", ", fields))));
        type.addMethod(MethodSpec.methodBuilder("toString")
                .addJavadoc("Returns the JSON, for people.\n")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $S + toJson()", name.simpleName())
                .build());
    }

    private static MethodSpec equalsTo(CodeBlock comparison) {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(RuntimeTypes.nullable(ClassName.get(Object.class)), "other")
                .addStatement(comparison)
                .build();
    }

    private static MethodSpec hashCodeOf(CodeBlock hash) {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.INT)
                .addStatement(hash)
                .build();
    }

    /** The variables of {@code equals} hide fields of the same name. */
    private static String unhidden(String field) {
        return field.equals("other") || field.equals("that") ? "this." : "";
    }
}
