package io.github.arikit.testkit.internal.route;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.spec.SpecOperation;
import io.github.arikit.testkit.internal.spec.SpecParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares one request with the specification of its operation. */
final class RequestCheck {
    /** Leaving one of these out, or sending null for it, was seen to end the process. */
    private static final Set<String> FATAL =
            Set.of("channels.move:app", "bridges.setBridgeVar:variable", "bridges.record:format");

    private static final String CREDENTIALS = "api_key";

    private final SpecOperation operation;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> present = new HashSet<>();

    /** What is wrong, and whether a real server can crash on it. */
    record Problem(String text, boolean fatal) {}

    private RequestCheck(SpecOperation operation) {
        this.operation = operation;
    }

    static List<Problem> problems(SpecOperation operation, Incoming incoming) {
        RequestCheck check = new RequestCheck(operation);
        check.pairs(incoming.query());
        if (incoming.isForm()) {
            check.pairs(PercentCoding.pairs(incoming.body()));
        } else if (incoming.isJson()) {
            check.body(ArgumentReader.body(operation, incoming));
        } else if (!incoming.body().isEmpty()) {
            check.add("the body is ignored, since its content type is not application/json", false);
        }
        check.required();
        return check.problems;
    }

    private void pairs(List<Incoming.Pair> pairs) {
        Set<String> seen = new HashSet<>();
        for (Incoming.Pair pair : pairs) {
            if (pair.name().equals(CREDENTIALS)) {
                continue;
            }
            if (!seen.add(pair.name())) {
                add("parameter " + pair.name() + " is given twice, and only the last counts", false);
            }
            known(pair.name()).ifPresent(parameter -> {
                if (parameter.isBody()) {
                    add("parameter " + pair.name() + " belongs into the body", false);
                }
                ParameterCheck.text(parameter, pair.value()).forEach(text -> add(text, false));
            });
        }
    }

    private void body(JsonObject body) {
        body.asMap()
                .forEach((name, value) -> known(name).ifPresent(parameter -> {
                    if (hasNull(value)) {
                        add("parameter " + name + " is null", parameter.multiple() || isFatal(parameter));
                    } else {
                        ParameterCheck.json(parameter, value).forEach(text -> add(text, false));
                    }
                }));
    }

    private static boolean hasNull(JsonElement value) {
        return value.isJsonNull()
                || value.isJsonArray()
                        && value.getAsJsonArray().asList().stream().anyMatch(JsonElement::isJsonNull);
    }

    private Optional<SpecParameter> known(String name) {
        Optional<SpecParameter> parameter = operation.argument(name);
        if (parameter.isEmpty()) {
            add("parameter " + name + " is unknown", false);
        } else {
            present.add(name);
        }
        return parameter;
    }

    private void required() {
        for (SpecParameter parameter : operation.parameters()) {
            if (parameter.required() && !parameter.isPath() && !present.contains(parameter.name())) {
                add("parameter " + parameter.name() + " is missing", isFatal(parameter));
            }
        }
    }

    private boolean isFatal(SpecParameter parameter) {
        return FATAL.contains(operation.id() + ":" + parameter.name());
    }

    private void add(String text, boolean fatal) {
        problems.add(new Problem(text, fatal));
    }
}
