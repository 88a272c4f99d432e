package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.Property;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes what is read from JSON: the values of all properties, and how they are found in UTF-8 bytes. */
final class ContentWriter {
    /** The field with the names of the properties. */
    static final String TABLE = "NAMES";

    private final Names names;
    private final JavaTypes types;
    private final List<Property> properties;

    ContentWriter(Names names, JavaTypes types, List<Property> properties) {
        this.names = names;
        this.types = types;
        this.properties = properties;
    }

    private List<ParameterSpec> known() {
        return properties.stream()
                .map(property -> ParameterSpec.builder(
                                RuntimeTypes.nullable(types.boxed(property.type())), names.member(property.name()))
                        .build())
                .toList();
    }

    /** Returns the properties, and what the specification does not know, as parameters that may be null. */
    List<ParameterSpec> parameters() {
        ParameterSpec unknown = ParameterSpec.builder(
                        RuntimeTypes.nullable(RuntimeTypes.anyMap()), ModelEmitter.UNKNOWN)
                .build();
        return Stream.concat(known().stream(), Stream.of(unknown)).toList();
    }

    /** Returns the record that holds them. */
    TypeSpec.Builder record(String name) {
        return record(name, parameters());
    }

    /** Returns the record that holds the properties alone. */
    TypeSpec knownRecord(String name) {
        return record(name, known()).build();
    }

    private static TypeSpec.Builder record(String name, List<ParameterSpec> values) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        values.forEach(components::addParameter);
        return TypeSpec.recordBuilder(name).addModifiers(PRIVATE).recordConstructor(components.build());
    }

    /** Returns the table of the names on the wire; more names may follow those of the properties. */
    FieldSpec table(String... more) {
        CodeBlock texts = Stream.concat(properties.stream().map(Property::name), Stream.of(more))
                .map(name -> CodeBlock.of("$S", name))
                .collect(CodeBlock.joining(", "));
        return FieldSpec.builder(RuntimeTypes.NAME_TABLE, TABLE, PRIVATE, STATIC, FINAL)
                .initializer("$T.of($L)", RuntimeTypes.NAME_TABLE, texts)
                .build();
    }

    /** Returns the body of a method that reads from {@code in}; names beyond the properties are skipped. */
    CodeBlock read(ClassName result, int more) {
        CodeBlock.Builder cases = CodeBlock.builder();
        IntStream.range(properties.size(), properties.size() + more)
                .forEach(place -> cases.add("case $L -> in.skipValue();\n", place));
        cases.add("default -> unknown = in.unknown(unknown);\n");
        return CodeBlock.builder()
                .addStatement("$T unknown = null", RuntimeTypes.nullable(RuntimeTypes.anyMap()))
                .add(read(result, cases.build(), Stream.of("unknown")))
                .build();
    }

    /** Returns the body of a method that reads nothing but the properties from {@code in}. */
    CodeBlock readKnown(ClassName result) {
        return read(result, CodeBlock.of("default -> in.skipValue();\n"), Stream.of());
    }

    private CodeBlock read(ClassName result, CodeBlock otherCases, Stream<String> otherArguments) {
        CodeBlock.Builder body = CodeBlock.builder();
        properties.forEach(property -> body.addStatement(
                "$T $N = null", RuntimeTypes.nullable(types.boxed(property.type())), names.member(property.name())));
        body.addStatement("in.beginObject()").beginControlFlow("while (in.nextField())");
        body.beginControlFlow("switch (in.fieldIn($N))", TABLE);
        for (int i = 0; i < properties.size(); i++) {
            Property property = properties.get(i);
            body.add("case $L -> $N = $L;\n", i, names.member(property.name()), types.readBytes(property.type()));
        }
        body.add(otherCases).endControlFlow().endControlFlow();
        CodeBlock arguments = Stream.concat(
                        properties.stream().map(property -> names.member(property.name())), otherArguments)
                .map(name -> CodeBlock.of("$N", name))
                .collect(CodeBlock.joining(", "));
        return body.addStatement("return new $T($L)", result, arguments).build();
    }
}
