package io.github.arikit.testkit.internal.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps passwords, tokens and the like, known by the names of fields, settings and variables, out of a file. */
final class Secrets {
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(?:passw(?:or)?d|secret|token|credential|authorization|api_?key).*|md5_cred|auth_pass");

    /** What tells, in an object beside it, what a value is. */
    private static final List<String> NAMING = List.of("attribute", "variable", "name");

    private static final String VALUE = "value";
    private static final JsonPrimitive MASK = new JsonPrimitive("***");

    private Secrets() {}

    /** Returns the JSON without secrets. */
    static JsonElement masked(JsonElement json) {
        if (json instanceof JsonObject object) {
            return masked(object, nameOne(object));
        }
        if (json instanceof JsonArray array) {
            JsonArray masked = new JsonArray();
            array.forEach(element -> masked.add(masked(element)));
            return masked;
        }
        return json;
    }

    /** Returns the JSON without secrets; its value is one if that is what was asked for. */
    static JsonElement masked(JsonElement json, boolean valueIsSecret) {
        if (!(json instanceof JsonObject object)) {
            return masked(json);
        }
        JsonObject masked = new JsonObject();
        object.asMap().forEach((name, value) -> {
            boolean secret = NAME.matcher(name).matches() || valueIsSecret && name.equals(VALUE);
            masked.add(name, secret && value.isJsonPrimitive() ? MASK : masked(value));
        });
        return masked;
    }

    /** Tells whether parameters or fields name a secret, as in {@code "variable":"SIP_PASSWORD"}. */
    static boolean nameOne(JsonObject json) {
        return NAMING.stream()
                .anyMatch(naming -> json.get(naming) instanceof JsonPrimitive name
                        && NAME.matcher(name.getAsString()).matches());
    }
}
