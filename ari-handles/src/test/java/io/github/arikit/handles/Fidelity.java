package io.github.arikit.handles;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a decoded value has that the specification does not know, and what it promises and does not have. */
final class Fidelity {
    private static final String GENERATED = "io.github.arikit.generated.";

    private Fidelity() {}

    static List<String> deviations(Object value) {
        List<String> deviations = new ArrayList<>();
        collect(value, value.getClass().getSimpleName(), deviations);
        return deviations;
    }

    private static void collect(Object value, String path, List<String> deviations) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> collect(inner, path, deviations));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, path + "[]", deviations));
        } else if (value.getClass().getName().startsWith(GENERATED)
                && !value.getClass().isRecord()) {
            fields(value, path, deviations);
        }
    }

    private static void fields(Object value, String path, List<String> deviations) {
        if (value.getClass().getSimpleName().equals("UnknownEvent")) {
            deviations.add(path + " is of an unknown type: " + value);
            return;
        }
        for (Method accessor : value.getClass().getMethods()) {
            boolean reads = accessor.getParameterCount() == 0
                    && accessor.getDeclaringClass().getName().startsWith(GENERATED)
                    && !Modifier.isStatic(accessor.getModifiers());
            if (!reads) {
                continue;
            }
            try {
                Object field = accessor.invoke(value);
                if (accessor.getName().equals("unknownFields")) {
                    ((Map<?, ?>) field).forEach((name, unknown) -> deviations.add(path + "." + name + " is not known"));
                } else if (field != null) {
                    collect(field, path + "." + accessor.getName(), deviations);
                }
            } catch (InvocationTargetException e) {
                deviations.add(path + ": " + e.getCause().getMessage());
            } catch (IllegalAccessException e) {
                throw new AssertionError("Accessors are public", e);
            }
        }
    }
}
