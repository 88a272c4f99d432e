package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.spec.ApiSpec.ParameterSpec;
import io.github.arikit.codegen.spec.ApiSpec.ValuesSpec;
import java.util.List;
import java.util.Set;

/** Checks that allowed values and defaults agree with the type, and with each other. */
final class ValueChecks {
    private static final Set<String> WHOLE_NUMBERS = Set.of("int", "long");

    private ValueChecks() {}

    /** What cannot be checked by the client is still passed on, so it is only worth a warning. */
    static void values(String type, ValuesSpec values, Place place, Problems problems) {
        Place allowed = place.child("allowableValues");
        if (!values.list().isEmpty() && !type.equals("string")) {
            problems.warning(allowed, "a list of values is of no use for the type \"" + type + "\"");
        }
        if (values.isRange() && !WHOLE_NUMBERS.contains(type)) {
            problems.warning(allowed, "a range is of no use for the type \"" + type + "\"");
        }
    }

    static void defaultValue(ParameterSpec parameter, Problems problems) {
        parameter.defaultValue().ifPresent(value -> {
            Place place = parameter.place().child("defaultValue");
            List<String> values = parameter.values().list();
            if (!fits(parameter.dataType(), value.toString())) {
                problems.error(place, "\"" + value + "\" is no " + parameter.dataType(), "correct one of the two");
            } else if (!values.isEmpty() && !values.contains(value.toString())) {
                problems.error(place, value + " is none of " + values, "correct one of the two");
            } else if (isOutside(parameter.values(), value.toString())) {
                problems.error(place, value + " is outside the range", "correct one of the two");
            }
        });
    }

    private static boolean fits(String type, String value) {
        return switch (type) {
            case "int" -> value.matches("-?\\d{1,9}");
            case "long" -> value.matches("-?\\d{1,18}");
            case "double" -> value.matches("-?\\d{1,18}(\\.\\d{1,18})?");
            case "boolean" -> value.equals("true") || value.equals("false");
            default -> true;
        };
    }

    private static boolean isOutside(ValuesSpec values, String value) {
        if (!values.isRange() || !value.matches("-?\\d{1,18}")) {
            return false;
        }
        long number = Long.parseLong(value);
        return number < values.min().orElse(Integer.MIN_VALUE)
                || number > values.max().orElse(Integer.MAX_VALUE);
    }
}
