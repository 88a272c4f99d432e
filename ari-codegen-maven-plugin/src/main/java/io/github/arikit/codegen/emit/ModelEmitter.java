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
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Property;
import io.github.arikit.codegen.overlay.Overlay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Emits a final class for each model, messages included: immutable, with its own streaming adapter. */
final class ModelEmitter implements Emitter {
    private static final String UNKNOWN = "unknownFields";

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

    private JavaFile file(Model model, List<Property> properties, Set<String> declared, TypeSpec.Builder type) {
        ClassName name = names.model(model.name());
        type.addJavadoc(
                        "$L",
                        Docs.paragraphs(
                                Docs.orElse(model.text(), "The " + model.name() + " of the specification."),
                                "<p>Immutable.",
                                Docs.since(model.since()),
                                Docs.reference(model.reference())))
                .addAnnotation(Sources.generatedBy(ModelEmitter.class))
                .addModifiers(PUBLIC, FINAL);
        fields(type, name, properties);
        type.addMethod(constructor(properties));
        type.addMethod(MethodSpec.methodBuilder("fromJson")
                .addJavadoc(
                        "Reads one from JSON.\n\n@throws $T if the text is not the JSON of one\n",
                        RuntimeTypes.DECODE_EXCEPTION)
                .addModifiers(PUBLIC, STATIC)
                .returns(name)
                .addParameter(String.class, "json")
                .addStatement("return $T.read($S, ADAPTER, json)", RuntimeTypes.JSON_TEXT, model.name())
                .build());
        properties.forEach(property -> type.addMethod(accessor(model, property, declared.contains(property.name()))));
        type.addMethod(unknownFields());
        type.addMethod(MethodSpec.methodBuilder("toJson")
                .addJavadoc("Returns it as JSON; what is absent is left out.\n")
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $T.write(ADAPTER, this)", RuntimeTypes.JSON_TEXT)
                .build());
        addValueMethods(type, name, properties);
        boolean message = name.packageName().equals(Names.EVENT);
        type.addType(new AdapterWriter(names, types, model, properties, message).write());
        return Sources.file(name.packageName(), type.build());
    }

    private TypeSpec.Builder dataClass(Model model, List<Property> properties) {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.model(model.name()));
        if (keys.isKeyed(model, properties)) {
            type.addSuperinterface(RuntimeTypes.KEYED).addMethod(keys.addKeysTo(model, properties));
        }
        return type;
    }

    private TypeSpec.Builder messageClass(ApiModel model, Model message, List<Property> properties) {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.model(message.name()));
        boolean event = model.events().contains(message);
        type.addSuperinterface(names.model(event ? ApiModel.EVENT : ApiModel.MESSAGE));
        facets.of(message).forEach(facet -> type.addSuperinterface(facet.name()));
        type.addMethod(MethodSpec.methodBuilder("type")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $S", message.name())
                .build());
        return type.addMethod(keys.keys(model, properties));
    }

    private void fields(TypeSpec.Builder type, ClassName name, List<Property> properties) {
        type.addField(FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.ADAPTER, name), "ADAPTER", PUBLIC, STATIC, FINAL)
                .addJavadoc("Reads and writes it field by field, without reflection. May be shared between threads.\n")
                .initializer("new $L()", Names.ADAPTER)
                .build());
        properties.forEach(property -> type.addField(
                RuntimeTypes.nullable(types.boxed(property.type())), names.member(property.name()), PRIVATE, FINAL));
        type.addField(RuntimeTypes.nullable(RuntimeTypes.anyMap()), UNKNOWN, PRIVATE, FINAL);
    }

    private MethodSpec constructor(List<Property> properties) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PRIVATE);
        properties.forEach(property -> {
            String field = names.member(property.name());
            constructor.addParameter(RuntimeTypes.nullable(types.boxed(property.type())), field);
            constructor.addStatement("this.$1N = $1N", field);
        });
        constructor.addParameter(RuntimeTypes.nullable(RuntimeTypes.anyMap()), UNKNOWN);
        constructor.addStatement("this.$1L = $1L", UNKNOWN);
        return constructor.build();
    }

    private MethodSpec accessor(Model model, Property property, boolean declared) {
        MethodSpec.Builder accessor = accessors.method(property).addModifiers(PUBLIC);
        if (declared) {
            accessor.addAnnotation(Override.class);
        }
        return accessor.addStatement("return $L", accessors.value(property, CodeBlock.of("$S", model.name())))
                .build();
    }

    private static MethodSpec unknownFields() {
        return MethodSpec.methodBuilder(UNKNOWN)
                .addJavadoc(
                        "Returns the fields that the specification of this release does not know, by their wire name.\n")
                .addModifiers(PUBLIC)
                .returns(RuntimeTypes.anyMap())
                .addStatement(
                        "return $1L == null ? $2T.of() : $3T.unmodifiableMap($1L)",
                        UNKNOWN,
                        Map.class,
                        Collections.class)
                .build();
    }

    private void addValueMethods(TypeSpec.Builder type, ClassName name, List<Property> properties) {
        List<String> fields = Stream.concat(
                        properties.stream().map(property -> names.member(property.name())), Stream.of(UNKNOWN))
                .toList();
        CodeBlock equal = fields.stream()
                .map(field -> CodeBlock.of("$1T.equals($2L$3N, that.$3N)", Objects.class, unhidden(field), field))
                .collect(CodeBlock.joining("\n&& "));
        type.addMethod(MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(RuntimeTypes.nullable(ClassName.get(Object.class)), "other")
                .addStatement("return other instanceof $T that\n&& $L", name, equal)
                .build());
        type.addMethod(MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return $T.hash($L)", Objects.class, String.join(", ", fields))
                .build());
        type.addMethod(MethodSpec.methodBuilder("toString")
                .addJavadoc("Returns the JSON, for people.\n")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $S + toJson()", name.simpleName())
                .build());
    }

    /** The variables of {@code equals} hide fields of the same name. */
    private static String unhidden(String field) {
        return field.equals("other") || field.equals("that") ? "this." : "";
    }
}
