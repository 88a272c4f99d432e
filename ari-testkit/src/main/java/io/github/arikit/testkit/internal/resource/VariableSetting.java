package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * A variable to be set.
 *
 * @param name its name
 * @param value its value
 * @param report whether it becomes part of events
 */
record VariableSetting(String name, String value, boolean report) {

    /** Returns the one in the parameters of a request. */
    static VariableSetting single(Arguments arguments) {
        String name = arguments.required("variable", "Variable name is required");
        return new VariableSetting(name, arguments.text("value"), arguments.flag("report_events"));
    }

    /** Returns those in the body of a request that exists to set them. */
    static List<VariableSetting> required(Arguments arguments) {
        if (!(arguments.json("variables") instanceof JsonObject)) {
            throw new AriProblem(400, "The 'variables' field must be a JSON object");
        }
        return optional(arguments);
    }

    /** Returns those in the body of a request, if there are any. */
    static List<VariableSetting> optional(Arguments arguments) {
        List<VariableSetting> settings = new ArrayList<>();
        arguments.object("variables").asMap().forEach((name, value) -> settings.add(of(name, value)));
        return settings;
    }

    private static VariableSetting of(String name, JsonElement value) {
        if (value instanceof JsonPrimitive text && text.isString()) {
            return new VariableSetting(name, text.getAsString(), false);
        }
        if (value instanceof JsonObject object
                && object.get("value") instanceof JsonPrimitive text
                && text.isString()) {
            boolean report = object.get("report_events") instanceof JsonPrimitive flag && flag.getAsBoolean();
            return new VariableSetting(name, text.getAsString(), report);
        }
        throw new AriProblem(
                400,
                "Each value in 'variables' must be a string or an object with 'value' and optional 'report_events'");
    }
}
