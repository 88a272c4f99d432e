package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.model.Resource;
import java.util.stream.Stream;

/** Emits an interface for each resource, with all of its operations. */
final class ApiEmitter implements Emitter {
    private final Names names;

    ApiEmitter(Names names) {
        this.names = names;
    }

    @Override
    public Stream<JavaFile> emit(ApiModel model) {
        return model.resources().stream().map(this::api);
    }

    private JavaFile api(Resource resource) {
        ClassName name = names.api(resource.name());
        TypeSpec.Builder api = TypeSpec.interfaceBuilder(name)
                .addJavadoc(
                        "$L",
                        Docs.paragraphs(
                                Docs.orElse(resource.text(), "The resource " + resource.name() + "."),
                                "<p>Every operation of the resource. May be shared between threads."))
                .addAnnotation(FunctionalInterface.class)
                .addAnnotation(Sources.generatedBy(ApiEmitter.class))
                .addModifiers(PUBLIC)
                .addMethod(MethodSpec.methodBuilder("sender")
                        .addJavadoc("Returns what sends the requests.\n")
                        .addModifiers(PUBLIC, ABSTRACT)
                        .returns(RuntimeTypes.SENDER)
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addJavadoc("Returns the operations, sent by this sender.\n")
                        .addModifiers(PUBLIC, STATIC)
                        .returns(name)
                        .addParameter(RuntimeTypes.SENDER, "sender")
                        .addStatement("return () -> sender")
                        .build());
        for (Operation operation : resource.operations()) {
            RequestShape shape = new RequestShape(names, operation);
            if (shape.isSendable()) {
                MethodWriter.forApi(shape, names.method(operation)).write().forEach(api::addMethod);
            }
        }
        return Sources.file(Names.API, api.build());
    }
}
