package io.github.arikit.testkit.internal.route;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.github.arikit.testkit.internal.spec.SpecParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares one value with the parameter that it is for. */
final class ParameterCheck {
    private static final Set<String> BOOLEANS =
            Set.of("true", "yes", "y", "t", "1", "on", "false", "no", "n", "f", "0", "off");

    private ParameterCheck() {}

    /** Checks a value of a query or form. */
    static List<String> text(SpecParameter parameter, String value) {
        List<String> problems = new ArrayList<>();
        boolean typed = switch (parameter.type()) {
            case "int", "long" -> value.matches("[+-]?\\d{1,18}");
            case "boolean" -> BOOLEANS.contains(value.toLowerCase(Locale.ROOT));
            default -> true;
        };
        if (typed) {
            checkValues(parameter, parameter.multiple() ? List.of(value.split(",", -1)) : List.of(value), problems);
        } else {
            problems.add(noSuchType(parameter, value));
        }
        return problems;
    }

    /** Checks a value of a JSON body that is not null. */
    static List<String> json(SpecParameter parameter, JsonElement value) {
        List<String> problems = new ArrayList<>();
        if (parameter.multiple() && value.isJsonArray()) {
            value.getAsJsonArray().forEach(element -> checkElement(parameter, element, problems));
        } else if (parameter.isBody()) {
            if (value.isJsonPrimitive()) {
                problems.add(noSuchType(parameter, value.toString()));
            }
        } else {
            checkElement(parameter, value, problems);
        }
        return problems;
    }

    private static void checkElement(SpecParameter parameter, JsonElement value, List<String> problems) {
        boolean typed = value instanceof JsonPrimitive primitive
                && switch (parameter.type()) {
                    case "int", "long" -> primitive.isNumber();
                    case "boolean" -> primitive.isBoolean();
                    default -> primitive.isString();
                };
        if (typed) {
            checkValues(parameter, List.of(value.getAsString()), problems);
        } else {
            problems.add(noSuchType(parameter, value.toString()));
        }
    }

    private static void checkValues(SpecParameter parameter, List<String> values, List<String> problems) {
        for (String value : values) {
            if (!parameter.allowed().isEmpty() && !parameter.allowed().contains(value)) {
                problems.add("parameter " + parameter.name() + " is " + value + ", and may be one of "
                        + parameter.allowed());
            }
            if (parameter.min().isPresent()
                    && Double.parseDouble(value) < parameter.min().getAsLong()) {
                problems.add("parameter " + parameter.name() + " is " + value + ", which is less than "
                        + parameter.min().getAsLong());
            }
        }
    }

    private static String noSuchType(SpecParameter parameter, String value) {
        return "parameter " + parameter.name() + " is no " + parameter.type() + ": " + value;
    }
}
