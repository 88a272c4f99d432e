package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
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

/** Writes how messages, and the models in them, tell which resources they concern. */
final class KeysWriter {
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

    /** Returns the method that tells which resources a message concerns. */
    MethodSpec keys(ApiModel model, List<Property> properties) {
        CodeBlock.Builder keys = CodeBlock.builder()
                .add(
                        "return new $T($L, $L)",
                        RuntimeTypes.EVENT_KEYS,
                        textOrNull(properties, "asterisk_id"),
                        textOrNull(properties, "application"));
        properties.stream()
                .filter(property -> isKeyed(model, property))
                .forEach(property -> keys.add("\n.add($N)", names.member(property.name())));
        keys.add("\n.toList()");
        return MethodSpec.methodBuilder("keys")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(RuntimeTypes.list(RuntimeTypes.KEY))
                .addStatement(keys.build())
                .build();
    }

    private boolean isKeyed(ApiModel model, Property property) {
        return property.type() instanceof TypeRef.ModelRef reference
                && model.model(reference.name())
                        .filter(part -> isKeyed(part, model.allProperties(part)))
                        .isPresent();
    }

    private String textOrNull(List<Property> properties, String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name) && property.type() == TypeRef.Scalar.STRING)
                .map(property -> names.member(property.name()))
                .findFirst()
                .orElse("null");
    }
}
