package io.github.arikit.generated.contract;

import io.github.arikit.generated.contract.SpecFacts.OperationFacts;
import java.util.Locale;

/** Finds the Java that stands for a name on the wire, by rules simpler than those of the generator. */
final class JavaNames {
    static final String ROOT = "io.github.arikit.generated.";
    private static final SpecFacts SPEC = SpecFacts.RELEASE;

    private JavaNames() {}

    static Class<?> model(String id) {
        String name = SPEC.overlay("models", id).orElse(id);
        return type(ROOT + (SPEC.isMessage(id) ? "event." : "model.") + name);
    }

    static Class<?> request(OperationFacts operation) {
        String nickname = member(operation.nickname());
        return type(
                ROOT + "request." + capitalized(singular(operation.resource())) + capitalized(nickname) + "Request");
    }

    static Class<?> api(String resource) {
        return type(ROOT + "api." + capitalized(resource) + "Api");
    }

    static Class<?> operations(String handle) {
        return type(ROOT + "operations." + handle + "Operations");
    }

    static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("There is no " + name, e);
        }
    }

    /** Returns the field, accessor, setter or method for a wire name. */
    static String member(String wireName) {
        String word = SPEC.overlay("words", wireName).orElse(null);
        if (word != null) {
            return word;
        }
        StringBuilder name = new StringBuilder();
        for (String part : wireName.split("_")) {
            name.append(name.isEmpty() ? part : capitalized(part));
        }
        return name.toString().replace("DTMF", "Dtmf");
    }

    static String singular(String resource) {
        if (resource.equals("mailboxes")) {
            return "mailbox";
        }
        return resource.endsWith("s") ? resource.substring(0, resource.length() - 1) : resource;
    }

    static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
