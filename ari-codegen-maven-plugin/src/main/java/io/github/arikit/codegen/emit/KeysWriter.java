package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Property;
import io.github.arikit.codegen.model.TypeRef;
import io.github.arikit.codegen.overlay.KeyedModel;
import io.github.arikit.codegen.overlay.Overlay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes how messages, and the models in them, tell which resources they concern. */
final class KeysWriter {
    private static final String KEYED = "KEYED";
    private static final String NODE = "asterisk_id";
    private static final String APP = "application";

    private final Names names;
    private final Overlay overlay;

    KeysWriter(Names names, Overlay overlay) {
        this.names = names;
        this.overlay = overlay;
    }

    /** A release may lack what the id is made of; its model then stands for no resource. */
    boolean isKeyed(Model model, List<Property> properties) {
        KeyedModel keyed = overlay.keyedModels().get(model.name());
        return keyed != null && wireNames(properties).containsAll(keyed.id());
    }

    private static Set<String> wireNames(List<Property> properties) {
        return properties.stream().map(Property::name).collect(Collectors.toSet());
    }

    /** Returns the method by which a model adds the keys of what it stands for. */
    MethodSpec addKeysTo(Model model, List<Property> properties) {
        KeyedModel keyed = overlay.keyedModels().get(model.name());
        Set<String> present = wireNames(properties);
        CodeBlock ids = keyed.id().stream()
                .map(id -> CodeBlock.of("$N", names.member(id)))
                .collect(CodeBlock.joining(", "));
        MethodSpec.Builder method = MethodSpec.methodBuilder("addKeysTo")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addParameter(RuntimeTypes.EVENT_KEYS, "keys")
                .addStatement("keys.add($L, $L)", RuntimeTypes.kind(keyed.kind()), ids);
        keyed.memberKinds().forEach((property, kind) -> {
            if (present.contains(property)) {
                method.addStatement("keys.add($L, $N)", RuntimeTypes.kind(kind), names.member(property));
            }
        });
        keyed.targetProperty()
                .filter(present::contains)
                .ifPresent(property -> method.addStatement("keys.addTarget($N)", names.member(property)));
        return method.build();
    }

    /** Returns the field that tells where in the JSON of a model its keys are. */
    FieldSpec keyedFields(Model model, List<Property> properties) {
        KeyedModel keyed = overlay.keyedModels().get(model.name());
        Set<String> present = wireNames(properties);
        CodeBlock.Builder fields = CodeBlock.builder()
                .add("$T.builder()$>$>", RuntimeTypes.KEYED_FIELDS)
                .add(
                        "\n.id($L, $L)",
                        RuntimeTypes.kind(keyed.kind()),
                        keyed.id().stream().map(id -> CodeBlock.of("$S", id)).collect(CodeBlock.joining(", ")));
        keyed.memberKinds().forEach((property, kind) -> {
            if (present.contains(property)) {
                fields.add("\n.ids($L, $S)", RuntimeTypes.kind(kind), property);
            }
        });
        keyed.targetProperty().filter(present::contains).ifPresent(property -> fields.add("\n.target($S)", property));
        return FieldSpec.builder(RuntimeTypes.KEYED_FIELDS, KEYED, PUBLIC, STATIC, FINAL)
                .addJavadoc("Where the keys of what it stands for are in its JSON.\n")
                .initializer(fields.add("\n.build()$<$<").build())
                .build();
    }

    /** Returns the field that tells where in the JSON of a message its keys are. */
    FieldSpec keyedFields(ApiModel model, List<Property> properties) {
        CodeBlock.Builder fields = CodeBlock.builder().add("$T.builder()$>$>", RuntimeTypes.KEYED_FIELDS);
        if (isText(properties, NODE)) {
            fields.add("\n.node($S)", NODE);
        }
        if (isText(properties, APP)) {
            fields.add("\n.app($S)", APP);
        }
        keyedParts(model, properties)
                .forEach(part -> fields.add("\n.object($S, $T.$L)", part.name(), names.model(modelName(part)), KEYED));
        return FieldSpec.builder(RuntimeTypes.KEYED_FIELDS, KEYED, PRIVATE, STATIC, FINAL)
                .initializer(fields.add("\n.build()$<$<").build())
                .build();
    }

    /** Returns the method that tells which resources the fields of a message concern. */
    MethodSpec keys(ApiModel model, List<Property> properties) {
        CodeBlock.Builder keys = CodeBlock.builder()
                .add(
                        "return new $T($L, $L)",
                        RuntimeTypes.EVENT_KEYS,
                        isText(properties, NODE) ? names.member(NODE) : "null",
                        isText(properties, APP) ? names.member(APP) : "null");
        keyedParts(model, properties).forEach(part -> keys.add("\n.add($N)", names.member(part.name())));
        keys.add("\n.toList()");
        return MethodSpec.methodBuilder("keys")
                .returns(RuntimeTypes.list(RuntimeTypes.KEY))
                .addStatement(keys.build())
                .build();
    }

    private Stream<Property> keyedParts(ApiModel model, List<Property> properties) {
        return properties.stream()
                .filter(property -> property.type() instanceof TypeRef.ModelRef
                        && model.model(modelName(property))
                                .filter(part -> isKeyed(part, model.allProperties(part)))
                                .isPresent());
    }

    private static String modelName(Property part) {
        return ((TypeRef.ModelRef) part.type()).name();
    }

    private static boolean isText(List<Property> properties, String name) {
        return properties.stream()
                .anyMatch(property -> property.name().equals(name) && property.type() == TypeRef.Scalar.STRING);
    }
}
