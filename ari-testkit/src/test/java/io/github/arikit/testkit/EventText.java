package io.github.arikit.testkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.StringJoiner;

/** Events in short, to be compared with lists of strings: the type, and what differs from one to the next. */
final class EventText {
    private EventText() {}

    static String of(JsonObject event) {
        StringJoiner text = new StringJoiner(" ");
        text.add(event.get("type").getAsString());
        add(text, event, "dialstatus", "dialplan_app", "variable", "value", "digit", "cause", "soft", "destination");
        object(event, "channel", "id", "state", text);
        object(event, "peer", "id", "state", text);
        object(event, "playback", "media_uri", "state", text);
        object(event, "recording", "name", "state", text);
        object(event, "bridge", "id", "channels", text);
        object(event, "device_state", "name", "state", text);
        return text.toString();
    }

    private static void add(StringJoiner text, JsonObject event, String... names) {
        for (String name : names) {
            JsonElement value = event.get(name);
            if (value != null) {
                text.add(value.getAsString().isEmpty() ? "''" : value.getAsString());
            }
        }
    }

    private static void object(JsonObject event, String name, String first, String second, StringJoiner text) {
        if (event.has(name)) {
            JsonObject object = event.getAsJsonObject(name);
            text.add(object.get(first).getAsString());
            text.add(object.get(second).toString().replace("\"", ""));
        }
    }
}
