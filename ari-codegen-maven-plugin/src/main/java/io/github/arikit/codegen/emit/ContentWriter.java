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
    /** The field with what reads the properties from bytes. */
    private static final String READER = "READER";

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

    /** Returns the constant that reads the properties from bytes, and reads over other fields of these names. */
    FieldSpec reader(String... ignored) {
        CodeBlock.Builder reader = CodeBlock.builder().add("$T.builder()$>$>", RuntimeTypes.OBJECT_READER);
        properties.forEach(property -> reader.add("\n.$L", types.readBytes(property.type(), property.name())));
        Stream.of(ignored).forEach(name -> reader.add("\n.ignored($S)", name));
        return FieldSpec.builder(RuntimeTypes.OBJECT_READER, READER, PRIVATE, STATIC, FINAL)
                .initializer(reader.add("\n.build()$<$<").build())
                .build();
    }

    /** Returns the body of a method that reads from {@code in}, with this many ignored names. */
    CodeBlock read(ClassName result, int ignored) {
        return read(result, Stream.of(properties.size() + ignored));
    }

    /** Returns the body of a method that reads nothing but the properties from {@code in}. */
    CodeBlock readKnown(ClassName result) {
        return read(result, Stream.of());
    }

    private CodeBlock read(ClassName result, Stream<Integer> placeOfUnknown) {
        CodeBlock arguments = Stream.concat(
                        IntStream.range(0, properties.size()).boxed(), placeOfUnknown)
                .map(place -> CodeBlock.of("$T.value(values, $L)", RuntimeTypes.OBJECT_READER, place))
                .collect(CodeBlock.joining(",\n"));
        return CodeBlock.builder()
                .addStatement("$T[] values = $N.read(in)", RuntimeTypes.nullable(ClassName.get(Object.class)), READER)
                .addStatement("return new $T(\n$L)", result, arguments)
                .build();
    }
}
