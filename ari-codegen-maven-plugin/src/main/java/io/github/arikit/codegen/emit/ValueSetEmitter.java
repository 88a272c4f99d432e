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
import io.github.arikit.codegen.model.ValueSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Emits a record for each open set of values: constants for those that are known, room for those that are not. */
final class ValueSetEmitter implements Emitter {
    private static final String TABLE = "TEXTS";
    private static final String KNOWN = "KNOWN";

    private final Names names;

    ValueSetEmitter(Names names) {
        this.names = names;
    }

    @Override
    public Stream<JavaFile> emit(ApiModel model) {
        return model.valueSets().stream().map(this::valueSet);
    }

    private JavaFile valueSet(ValueSet set) {
        ClassName name = names.valueSet(set.name());
        TypeSpec.Builder type = TypeSpec.recordBuilder(name)
                .addJavadoc(
                        "$L",
                        Docs.paragraphs(
                                "The values of " + Docs.code(set.source())
                                        + ", and any other that a later Asterisk sends: an unknown value is kept as it is.",
                                "@param value the text on the wire"))
                .addAnnotation(Sources.generatedBy(ValueSetEmitter.class))
                .addModifiers(PUBLIC)
                .addSuperinterface(RuntimeTypes.TEXT_VALUE)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "value")
                        .build());
        Set<String> taken = new HashSet<>(Set.of(TABLE, KNOWN));
        List<CodeBlock> texts = new ArrayList<>();
        List<CodeBlock> constants = new ArrayList<>();
        for (ValueSet.Value value : set.values()) {
            String constant = Names.constant(value.text());
            while (!taken.add(constant)) {
                constant += "_";
            }
            texts.add(CodeBlock.of("$S", value.text()));
            constants.add(CodeBlock.of("$N", constant));
            String meaning = value.meaning().isBlank() ? "" : ": " + Docs.text(value.meaning());
            type.addField(FieldSpec.builder(name, constant, PUBLIC, STATIC, FINAL)
                    .addJavadoc(
                            "$L",
                            Docs.paragraphs(
                                    Docs.sentence(Docs.code(value.text()) + meaning), Docs.since(value.since())))
                    .initializer("new $T($S)", name, value.text())
                    .build());
        }
        type.addField(FieldSpec.builder(RuntimeTypes.NAME_TABLE, TABLE, PRIVATE, STATIC, FINAL)
                .initializer("$T.of($L)", RuntimeTypes.NAME_TABLE, CodeBlock.join(texts, ", "))
                .build());
        type.addField(FieldSpec.builder(RuntimeTypes.list(name), KNOWN, PRIVATE, STATIC, FINAL)
                .initializer("$T.of($L)", List.class, CodeBlock.join(constants, ", "))
                .build());
        // Not a compact constructor: only later compilers mark the parameter of such a one as mandated.
        type.addMethod(MethodSpec.constructorBuilder()
                .addJavadoc("Checks that the text is not null.\n")
                .addModifiers(PUBLIC)
                .addParameter(String.class, "value")
                .addStatement("this.value = $T.requireNonNull(value, $S)", Objects.class, "value")
                .build());
        type.addMethod(MethodSpec.methodBuilder("fromJson")
                .addJavadoc(
                        "Reads the value that is next, which makes nothing new of one that is known; null if it is null.\n")
                .addModifiers(PUBLIC, STATIC)
                .returns(RuntimeTypes.nullable(name))
                .addParameter(RuntimeTypes.BYTES, "in")
                .addException(IOException.class)
                .addStatement("int known = in.textIn($N)", TABLE)
                .beginControlFlow("if (known >= 0)")
                .addStatement("return $N.get(known)", KNOWN)
                .endControlFlow()
                .addStatement("$T text = in.string()", RuntimeTypes.nullable(ClassName.get(String.class)))
                .addStatement("return text == null ? null : new $T(text)", name)
                .build());
        type.addMethod(MethodSpec.methodBuilder("toString")
                .addJavadoc("Returns the text on the wire.\n")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return value")
                .build());
        return Sources.file(Names.MODEL, type.build());
    }
}
