package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.overlay.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Emits what can be done with one resource, for its handle to implement. */
final class OperationsEmitter implements Emitter {
    private final Names names;

    OperationsEmitter(Names names) {
        this.names = names;
    }

    @Override
    public Stream<JavaFile> emit(ApiModel model) {
        Map<ResourceKey, List<Operation>> bound = new LinkedHashMap<>();
        for (Operation operation : model.operations()) {
            names.target(operation)
                    .ifPresent(resource -> bound.computeIfAbsent(resource, key -> new ArrayList<>())
                            .add(operation));
        }
        return bound.entrySet().stream().map(entry -> operations(entry.getKey(), entry.getValue()));
    }

    private JavaFile operations(ResourceKey resource, List<Operation> operations) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.operations(resource))
                .addJavadoc(
                        "What can be done with one $L, each in one request.\n\n<p>May be shared between threads.\n",
                        Docs.code(resource.path()))
                .addAnnotation(Sources.generatedBy(OperationsEmitter.class))
                .addModifiers(PUBLIC)
                .addMethod(MethodSpec.methodBuilder("key")
                        .addJavadoc("Returns the key of the resource.\n")
                        .addModifiers(PUBLIC, ABSTRACT)
                        .returns(RuntimeTypes.KEY)
                        .build())
                .addMethod(MethodSpec.methodBuilder("client")
                        .addJavadoc("Returns what sends the requests.\n")
                        .addModifiers(PUBLIC, ABSTRACT)
                        .returns(RuntimeTypes.SENDER)
                        .build());
        for (Operation operation : operations) {
            RequestShape shape = new RequestShape(names, operation);
            if (shape.isSendable()) {
                MethodWriter.forHandle(shape, names.handleMethod(operation))
                        .write()
                        .forEach(type::addMethod);
            }
        }
        return Sources.file(Names.OPERATIONS, type.build());
    }
}
