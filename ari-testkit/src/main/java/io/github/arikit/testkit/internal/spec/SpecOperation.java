package io.github.arikit.testkit.internal.spec;

import java.util.List;
import java.util.Optional;

/**
 * One operation of the specification.
 *
 * @param id resource and nickname, such as {@code channels.play}
 * @param method the HTTP method
 * @param path the path with its parameters in braces
 * @param parameters all parameters, in the order of the specification
 * @param response the type of the answer; {@code void} where there is none
 */
public record SpecOperation(String id, String method, String path, List<SpecParameter> parameters, String response) {

    /** Returns the parameter of this name that is not part of the path. */
    public Optional<SpecParameter> argument(String name) {
        return parameters.stream()
                .filter(parameter -> !parameter.isPath() && parameter.name().equals(name))
                .findFirst();
    }

    /** Returns the parameter that takes the whole JSON body. */
    public Optional<SpecParameter> wholeBody() {
        return parameters.stream().filter(SpecParameter::isWholeBody).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
