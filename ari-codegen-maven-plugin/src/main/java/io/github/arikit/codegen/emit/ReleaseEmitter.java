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
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.ApiModel;
import java.util.List;
import java.util.stream.Stream;

/** Emits the class that says which release all the others are of. */
final class ReleaseEmitter implements Emitter {
    private static final ClassName RELEASE = ClassName.get("io.github.arikit.core", "AsteriskRelease");

    private final Names names;

    ReleaseEmitter(Names names) {
        this.names = names;
    }

    @Override
    public Stream<JavaFile> emit(ApiModel model) {
        CodeBlock operations = model.operations().stream()
                .map(operation -> CodeBlock.of("$T.OPERATION", names.request(operation)))
                .collect(CodeBlock.joining(",\n"));
        TypeSpec.Builder type = TypeSpec.classBuilder(ClassName.get(Names.ROOT, "AriApi"))
                .addJavadoc("The release of Asterisk that this artifact was generated for, and what it offers.\n")
                .addAnnotation(Sources.generatedBy(ReleaseEmitter.class))
                .addModifiers(PUBLIC, FINAL)
                .addField(FieldSpec.builder(RELEASE, "RELEASE", PUBLIC, STATIC, FINAL)
                        .addJavadoc("The release of Asterisk.\n")
                        .initializer("$T.parse($S)", RELEASE, model.release())
                        .build())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(MethodSpec.methodBuilder("operations")
                        .addJavadoc("Returns every operation of the release.\n")
                        .addModifiers(PUBLIC, STATIC)
                        .returns(RuntimeTypes.list(RuntimeTypes.OPERATION))
                        .addStatement("return $T.of(\n$L)", List.class, operations)
                        .build());
        SinceWriter.addTo(type, model);
        return Stream.of(Sources.file(Names.ROOT, type.build()));
    }
}
