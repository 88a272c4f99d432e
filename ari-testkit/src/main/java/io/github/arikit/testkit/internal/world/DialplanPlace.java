package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;

/**
 * Where a channel is in the dialplan.
 *
 * @param context the context
 * @param extension the extension; empty if there is none
 * @param priority the priority, from 1
 * @param application the running dialplan application; empty if none is
 * @param data what the application was given
 */
public record DialplanPlace(String context, String extension, int priority, String application, String data) {

    /** Returns the beginning of an extension. */
    public static DialplanPlace start(String context, String extension) {
        return new DialplanPlace(context, extension, 1, "", "");
    }

    /** Returns this place with an application running. */
    public DialplanPlace running(String newApplication, String newData) {
        return new DialplanPlace(context, extension, priority, newApplication, newData);
    }

    /** Returns this place at another priority. */
    public DialplanPlace at(int newPriority) {
        return new DialplanPlace(context, extension, newPriority, application, data);
    }

    JsonObject json() {
        return Json.object(
                "context", context,
                "exten", extension,
                "priority", priority,
                "app_name", application,
                "app_data", data);
    }
}
