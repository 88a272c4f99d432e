package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the methods that send an operation: blocking and not, with and without what may be left out. */
final class MethodWriter {
    private final RequestShape shape;
    private final String name;
    private final CodeBlock sender;
    private final CodeBlock key;

    private MethodWriter(RequestShape shape, String name, CodeBlock sender, CodeBlock key) {
        this.shape = shape;
        this.name = name;
        this.sender = sender;
        this.key = key;
    }

    /** Methods of an interface that serves a whole resource: the key is an argument. */
    static MethodWriter forApi(RequestShape shape, String name) {
        return new MethodWriter(shape, name, CodeBlock.of("sender()"), CodeBlock.of(""));
    }

    /** Methods of a handle, which has the key. */
    static MethodWriter forHandle(RequestShape shape, String name) {
        return new MethodWriter(shape, name, CodeBlock.of("client()"), CodeBlock.of("key()"));
    }

    List<MethodSpec> write() {
        List<MethodSpec> methods = new ArrayList<>();
        for (List<RequestShape.Argument> form : shape.forms()) {
            if (!shape.setsRequiredByName()) {
                methods.add(method(form, false, false));
                methods.add(method(form, false, true));
            }
            if (!shape.settable().isEmpty()) {
                methods.add(method(form, true, false));
                methods.add(method(form, true, true));
            }
        }
        return methods;
    }

    private List<RequestShape.Argument> arguments(List<RequestShape.Argument> form) {
        return form.stream()
                .filter(argument -> key.isEmpty() || !argument.type().equals(RuntimeTypes.KEY))
                .toList();
    }

    private MethodSpec method(List<RequestShape.Argument> form, boolean options, boolean async) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(async ? name + "Async" : name).addModifiers(PUBLIC, DEFAULT);
        arguments(form).forEach(argument -> method.addParameter(argument.type(), argument.name()));
        ParameterizedTypeName configure = RuntimeTypes.consumer(shape.builder());
        if (options) {
            method.addParameter(configure, free("options", form));
        }
        method.addJavadoc("$L", docs(form, options, async));
        CodeBlock request = request(method, form, options);
        if (async) {
            method.returns(RuntimeTypes.future(shape.result()))
                    .addStatement("return $L.sendAsync($L)", sender, request);
        } else if (shape.answersNothing()) {
            method.returns(TypeName.VOID).addStatement("$L.send($L)", sender, request);
        } else {
            method.returns(shape.result()).addStatement("return $L.send($L)", sender, request);
        }
        return method.build();
    }

    private CodeBlock request(MethodSpec.Builder method, List<RequestShape.Argument> form, boolean options) {
        String arguments = form.stream()
                .map(argument ->
                        !key.isEmpty() && argument.type().equals(RuntimeTypes.KEY) ? key.toString() : argument.name())
                .collect(Collectors.joining(", "));
        if (!options) {
            return CodeBlock.of("$T.of($L)", shape.request(), arguments);
        }
        String request = free("request", form);
        method.addStatement("$T $N = $T.builder($L)", shape.builder(), request, shape.request(), arguments);
        method.addStatement("$N.accept($N)", free("options", form), request);
        return CodeBlock.of("$N.build()", request);
    }

    /** Returns a name that no argument has. */
    private String free(String name, List<RequestShape.Argument> form) {
        boolean taken =
                arguments(form).stream().anyMatch(argument -> argument.name().equals(name));
        return taken ? free(name + "_", form) : name;
    }

    private String docs(List<RequestShape.Argument> form, boolean options, boolean async) {
        String text = Docs.orElse(
                shape.operation().text(), "The operation " + shape.operation().id() + " of the specification.");
        String waiting = async ? "Returns at once." : "Blocks until Asterisk has answered.";
        StringBuilder tags = new StringBuilder(parameterDocs(arguments(form)));
        if (options) {
            tags.append("@param ")
                    .append(free("options", form))
                    .append(
                            !shape.requiredByName().isEmpty()
                                    ? " sets the parameters, several of which are required\n"
                                    : " sets what may be left out\n");
        }
        if (async) {
            tags.append("@return the answer to come; it fails with what the blocking form throws\n");
        } else {
            tags.append(Docs.result(shape.operation()));
            tags.append("@throws ").append(RuntimeTypes.ARI_EXCEPTION.canonicalName());
            tags.append(" if Asterisk refuses, or there is no answer\n");
        }
        return Docs.paragraphs(text, "<p>" + waiting, tags + Docs.note(shape.operation()));
    }

    static String parameterDocs(List<RequestShape.Argument> arguments) {
        return arguments.stream()
                .map(argument -> "@param " + argument.name() + " "
                        + Docs.orElse(argument.text(), "the parameter " + argument.name()) + "\n")
                .collect(Collectors.joining());
    }
}
