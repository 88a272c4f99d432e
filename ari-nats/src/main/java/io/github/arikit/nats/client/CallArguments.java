package io.github.arikit.nats.client;

import io.github.arikit.core.AriCall;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The arguments of a call while they are put into a request of the protocol. It remembers which were taken: what the
 * protocol has no place for must not be lost silently. Not to be shared between threads.
 */
final class CallArguments {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> left = new HashSet<>();
    private boolean refused;

    CallArguments(AriCall<?> call) {
        call.path().forEach(argument -> values.put(argument.name(), argument.value()));
        call.query().forEach(argument -> {
            values.put(argument.name(), argument.value());
            left.add(argument.name());
        });
        call.body().ifPresent(body -> {
            String name = body.name() == null ? "" : body.name();
            values.put(name, body.value());
            left.add(name);
        });
    }

    /** Tells whether the protocol has a place for everything. */
    boolean areCarried() {
        return !refused && left.isEmpty();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Takes an argument that the answer does not depend on. */
    void ignore(String name) {
        left.remove(name);
    }

    /** Takes a text; empty if it is absent. */
    String text(String name) {
        left.remove(name);
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    /** Takes a whole number; 0 if it is absent. */
    long number(String name) {
        left.remove(name);
        return values.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** Takes a whole number for which 0 on the wire means absent. */
    long positive(String name) {
        long number = number(name);
        refused |= has(name) && number <= 0;
        return number;
    }

    boolean flag(String name) {
        left.remove(name);
        return Boolean.TRUE.equals(values.get(name));
    }

    /** Takes a list of which the protocol carries one element only. */
    String only(String name) {
        left.remove(name);
        if (values.get(name) instanceof List<?> list && list.size() == 1) {
            return list.get(0).toString();
        }
        refused = true;
        return "";
    }

    /** Takes an object whose values must be texts; without fields if it is absent. */
    Map<String, Object> texts(String name) {
        left.remove(name);
        Map<String, Object> texts = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> object) {
            object.forEach((key, value) -> {
                refused |= !(value instanceof String);
                texts.put(key.toString(), value);
            });
        }
        return texts;
    }

    /** Takes a list of objects. */
    List<?> objects(String name) {
        left.remove(name);
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    /** Says that the protocol has no place for this call unless the condition holds. */
    void require(boolean condition) {
        refused |= !condition;
    }

    /** Takes texts into an object under these names; what is absent is left out. */
    void copyTexts(Map<String, Object> object, String... names) {
        for (String name : names) {
            if (has(name)) {
                object.put(name, text(name));
            }
        }
    }
}
