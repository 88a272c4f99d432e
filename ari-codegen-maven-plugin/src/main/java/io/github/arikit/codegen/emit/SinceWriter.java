package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Since;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes the lookup of what Asterisk offers since when. */
final class SinceWriter {
    private static final String TABLE = "SINCE";
    private static final String HOLDER = "Table";

    private SinceWriter() {}

    static void addTo(TypeSpec.Builder type, ApiModel model) {
        type.addType(holder(model));
        type.addMethod(MethodSpec.methodBuilder("since")
                .addJavadoc(
                        "$L",
                        Docs.paragraphs(
                                "Returns the releases of Asterisk that have something of this release.",
                                "<p>What has no releases of its own came with what it belongs to, as far as anybody knows:"
                                        + " a parameter with its operation, a field with its model.",
                                "@param id an operation or model, such as {@code channels.play} or {@code Bridge}, a"
                                        + " parameter or field, such as {@code channels.play.media} or"
                                        + " {@code Bridge.name}, or a value of one, such as"
                                        + " {@code Playback.state=failed}\n"))
                .addModifiers(PUBLIC, STATIC)
                .returns(RuntimeTypes.AVAILABILITY)
                .addParameter(String.class, "id")
                .addStatement(
                        "$T known = $L.$L.get(id)", RuntimeTypes.nullable(RuntimeTypes.AVAILABILITY), HOLDER, TABLE)
                .beginControlFlow("if (known != null)")
                .addStatement("return known")
                .endControlFlow()
                .addStatement("int end = $T.max(id.lastIndexOf('.'), id.lastIndexOf('='))", Math.class)
                .addStatement("return end < 0 ? $T.UNKNOWN : since(id.substring(0, end))", RuntimeTypes.AVAILABILITY)
                .build());
    }

    private static TypeSpec holder(ApiModel model) {
        TypeName map = ParameterizedTypeName.get(
                ClassName.get(Map.class), ClassName.get(String.class), RuntimeTypes.AVAILABILITY);
        return TypeSpec.classBuilder(HOLDER)
                .addJavadoc("Made when somebody asks, which few programs do at their start.\n")
                .addModifiers(PRIVATE, STATIC, FINAL)
                .addField(FieldSpec.builder(map, TABLE, STATIC, FINAL)
                        .initializer(table(Since.of(model)))
                        .build())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .build();
    }

    private static CodeBlock table(SortedMap<String, List<String>> since) {
        if (since.isEmpty()) {
            return CodeBlock.of("$T.of()", Map.class);
        }
        CodeBlock entries = since.entrySet().stream()
                .map(entry -> CodeBlock.of(
                        "$T.entry($S, $T.since($L))",
                        Map.class,
                        entry.getKey(),
                        RuntimeTypes.AVAILABILITY,
                        texts(entry.getValue())))
                .collect(CodeBlock.joining(",\n"));
        return CodeBlock.of("$T.ofEntries(\n$>$>$L$<$<)", Map.class, entries);
    }

    private static CodeBlock texts(List<String> releases) {
        return releases.stream().map(release -> CodeBlock.of("$S", release)).collect(CodeBlock.joining(", "));
    }
}
