package io.github.arikit.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.TypeRef;
import java.util.Optional;

/** What all generated files have in common. */
final class Sources {
    private Sources() {}

    static AnnotationSpec generatedBy(Class<? extends Emitter> emitter) {
        return AnnotationSpec.builder(RuntimeTypes.GENERATED)
                .addMember("value", "$S", emitter.getName())
                .build();
    }

    static JavaFile file(String packageName, TypeSpec type) {
        return JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    /** Returns the model a type refers to, itself or as an element. */
    static Optional<String> modelOf(TypeRef type) {
        TypeRef element = type instanceof TypeRef.ListOf list ? list.element() : type;
        return element instanceof TypeRef.ModelRef model ? Optional.of(model.name()) : Optional.empty();
    }
}
