package io.github.arikit.generated.recorded;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Frames without what is different in every run, and without what tells of the machine they come from. */
final class Normalised {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}");
    private static final Pattern UNIQUE_ID = Pattern.compile("\\b\\d{10}\\.\\d+\\b");
    private static final Pattern SERIAL = Pattern.compile("-[0-9a-f]{8};");
    private static final Pattern OURS = Pattern.compile("recorded-[0-9a-z]+-(\\d+)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, String> ids = new HashMap<>();

    private Normalised() {}

    /** Returns one frame of each type, the one that says most, by type. */
    static JsonArray of(List<JsonObject> frames) {
        Map<String, JsonObject> richest = new TreeMap<>();
        Comparator<JsonObject> longer =
                Comparator.comparing(frame -> frame.toString().length());
        frames.forEach(frame -> richest.merge(
                frame.get("type").getAsString(), frame, (one, other) -> longer.compare(other, one) > 0 ? other : one));
        JsonArray events = new JsonArray();
        richest.values().forEach(frame -> events.add(new Normalised().element("", frame)));
        return events;
    }

    private JsonElement element(String name, JsonElement element) {
        if (element instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.asMap().forEach((key, value) -> copy.add(key, element(key, value)));
            return copy;
        }
        if (element instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(value -> copy.add(element(name, value)));
            return copy;
        }
        boolean text = element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
        return text ? new JsonPrimitive(text(name, element.getAsString())) : element;
    }

    private String text(String name, String text) {
        if (name.equals("asterisk_id")) {
            return "pbx";
        }
        String result = TIME.matcher(text).replaceAll("2026-01-01T00:00:00.000+0000");
        result = renumbered(UNIQUE_ID, result, number -> "1700000000." + number);
        result = renumbered(UUID, result, number -> "00000000-0000-0000-0000-" + "0".repeat(11) + number);
        result = OURS.matcher(result).replaceAll("recorded-$1");
        return renumbered(SERIAL, result, number -> "-0000000" + number + ";");
    }

    /** The same id gets the same number wherever it stands in a frame. */
    private String renumbered(Pattern pattern, String text, UnaryOperator<String> made) {
        return pattern.matcher(text)
                .replaceAll((MatchResult match) ->
                        ids.computeIfAbsent(match.group(), id -> made.apply(Integer.toString(ids.size() + 1))));
    }
}
