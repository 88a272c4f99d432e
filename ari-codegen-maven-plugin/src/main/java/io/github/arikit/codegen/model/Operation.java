package io.github.arikit.codegen.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * One operation.
 *
 * @param resource the resource it belongs to, such as {@code channels}
 * @param nickname its name within the resource, such as {@code play}
 * @param method GET, POST, PUT or DELETE
 * @param path the path with its parameters in braces
 * @param parameters path parameters in the order of the path, then the others
 * @param earlierRequired the names of what each earlier release required beyond the path, oldest first; empty where that
 *     has never been different
 * @param result what it answers with
 * @param resultText what the answer is, in words; empty if there is no text
 * @param errors the status codes the specification lists, ascending, with what they mean
 * @param since the first releases that offer it, one for each branch; empty if not known
 * @param text what it does, in words; empty if there is no text
 * @param reference the address of Asterisk's own reference on it
 */
public record Operation(
        String resource,
        String nickname,
        String method,
        String path,
        List<Parameter> parameters,
        List<List<String>> earlierRequired,
        TypeRef result,
        String resultText,
        SortedMap<Integer, String> errors,
        List<String> since,
        String text,
        String reference) {

    /** Returns the name across all resources, such as {@code channels.play}. */
    public String id() {
        return resource + "." + nickname;
    }

    /** Returns the parameters in the path, in its order. */
    public List<Parameter> pathParameters() {
        return in(Parameter.In.PATH).toList();
    }

    /** Returns the parameters in the query. */
    public List<Parameter> queryParameters() {
        return in(Parameter.In.QUERY).toList();
    }

    /** Returns the parameter in the body. */
    public Optional<Parameter> bodyParameter() {
        return Stream.concat(in(Parameter.In.BODY), in(Parameter.In.WHOLE_BODY)).findFirst();
    }

    private Stream<Parameter> in(Parameter.In place) {
        return parameters.stream().filter(parameter -> parameter.in() == place);
    }

    /** Returns what must be given and is not in the path. */
    public List<Parameter> requiredBeyondPath() {
        return parameters.stream()
                .filter(parameter -> parameter.required() && parameter.in() != Parameter.In.PATH)
                .toList();
    }

    /** Returns what may be left out. */
    public List<Parameter> optionalParameters() {
        return parameters.stream().filter(parameter -> !parameter.required()).toList();
    }
}
