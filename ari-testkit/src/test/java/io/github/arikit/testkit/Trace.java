package io.github.arikit.testkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What went over the wire, without what differs from one run to the next: ids that the server chose, times, and how the
 * events of one resource lie between those of another, and between answers, which Asterisk does not order.
 */
final class Trace {
    private static final Set<String> DROPPED = Set.of("timestamp", "asterisk_id", "creationtime");

    private static final Set<String> ASKING = Set.of("CallBroadcast", "CallClaimed");

    private static final Set<String> VARYING =
            Set.of("duration", "duration_ms", "talking_duration", "silence_duration");

    private static final int UNKNOWN = 0;
    private static final int NO_ANSWER = 19;

    private final String prefix;
    private final List<String> requests = new ArrayList<>();
    private final Map<String, List<String>> events = new TreeMap<>();

    Trace(String prefix) {
        this.prefix = prefix;
    }

    void request(String method, String path, String json, int status, String text, String contentType) {
        requests.add(method + " " + path + (json.isEmpty() ? "" : " " + json));
        String answer = body(text, contentType);
        // What is begun may have begun, or failed, before that is answered.
        boolean begins = status == 201;
        requests.add(
                "  " + status + " " + (begins ? answer.replaceFirst("\"state\":\"\\w+\"", "\"state\":\"#\"") : answer));
    }

    private String body(String text, String contentType) {
        if (contentType.startsWith("application/json")) {
            return normal(text(ordered(JsonParser.parseString(text))));
        }
        return text.isEmpty() ? "" : "(" + contentType + ")";
    }

    void event(String socket, JsonObject event) {
        String type = event.get("type").getAsString();
        boolean deviceOfLocal = event.has("device_state")
                && event.getAsJsonObject("device_state")
                        .get("name")
                        .getAsString()
                        .startsWith("Local/");
        // The audio of a call is not the same twice, and its statistics say nothing about the order of anything.
        boolean statistics = type.equals("ChannelVarset")
                && event.get("variable").getAsString().startsWith("RTPAUDIOQOS");
        // Seen only by an application that is told everything: calls to phones come back to the server itself.
        boolean comesBack = text(event).contains("PJSIP/self") || text(event).contains("\"resource\":\"self\"");
        if (statistics
                || comesBack
                || deviceOfLocal
                || type.equals("RESTResponse")
                        && event.get("request_id").getAsString().equals("hello")) {
            return;
        }
        String subject = socket + " " + normal(subject(event));
        JsonObject details = event.deepCopy();
        // The far end may be ahead of the report that it is being dialed.
        if (type.equals("Dial") && event.get("dialstatus").getAsString().isEmpty()) {
            subject += " dialed";
            details.getAsJsonObject("peer").remove("state");
        }
        // Signals of a phone are reported by one thread, and what they change by another.
        if (type.equals("Dial")
                && event.get("dialstatus").getAsString().equals("RINGING")
                && event.getAsJsonObject("peer").get("name").getAsString().startsWith("PJSIP/")) {
            subject += " rings";
            details.getAsJsonObject("peer").remove("state");
        }
        if (isGivenUpInStasis(type, event)) {
            details.addProperty("cause", "#");
            details.addProperty("cause_txt", "#");
        }
        // Applications are asked apart from what they are subscribed to.
        if (ASKING.contains(type)) {
            subject += " offered";
        }
        details.remove("type");
        details.remove("application");
        events.computeIfAbsent(subject, name -> new ArrayList<>()).add(type + " " + normal(text(details)));
    }

    /**
     * Tells whether the far half of a call ends that was given up while an application had it. Whether it learns that
     * nobody answered depends on which of two threads is first.
     */
    private static boolean isGivenUpInStasis(String type, JsonObject event) {
        if (!type.equals("ChannelDestroyed")) {
            return false;
        }
        JsonObject channel = event.getAsJsonObject("channel");
        int cause = event.get("cause").getAsInt();
        return (cause == UNKNOWN || cause == NO_ANSWER)
                && channel.get("id").getAsString().endsWith(";2")
                && channel.getAsJsonObject("dialplan")
                        .get("exten")
                        .getAsString()
                        .startsWith("stasis-");
    }

    /** Returns how many events there are. */
    int events() {
        return events.values().stream().mapToInt(List::size).sum();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        requests.forEach(line -> text.append(line.stripTrailing()).append('\n'));
        events.forEach((subject, list) -> {
            text.append("\n# ").append(subject).append('\n');
            list.forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }

    /** Returns how many events a text of a trace has. */
    static int events(String text) {
        String[] parts = text.split("\n\n", 2);
        return parts.length < 2
                ? 0
                : (int) parts[1].lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .count();
    }

    /** Returns what an event is about; Asterisk keeps the order of events about the same. */
    private static String subject(JsonObject event) {
        return subjects(event).iterator().next();
    }

    /** Returns the ids of all that an event is about, the one that decides on its order first. */
    static Set<String> subjects(JsonObject event) {
        Set<String> ids = new LinkedHashSet<>();
        for (String resource : List.of("playback", "recording")) {
            if (event.has(resource)) {
                JsonObject object = event.getAsJsonObject(resource);
                ids.add(object.get("target_uri").getAsString().replaceFirst("^\\w+:", ""));
                ids.add(object.get(resource.equals("playback") ? "id" : "name").getAsString());
            }
        }
        for (String resource : List.of("bridge", "channel", "peer")) {
            // The peer of PeerStatusChange is an endpoint.
            if (event.has(resource) && event.getAsJsonObject(resource).has("id")) {
                ids.add(event.getAsJsonObject(resource).get("id").getAsString());
            }
        }
        if (ids.isEmpty() && event.has("endpoint")) {
            ids.add(event.getAsJsonObject("endpoint").get("resource").getAsString());
        }
        if (ids.isEmpty() && !event.has("device_state")) {
            ids.add(event.get("application").getAsString());
        }
        if (event.has("device_state")) {
            ids.add(event.getAsJsonObject("device_state").get("name").getAsString());
        }
        return ids;
    }

    private String normal(String text) {
        return text.replace(prefix, "~")
                .replaceAll("-[0-9a-f]{8}(;[12])?\"", "-#$1\"")
                .replaceAll("-[0-9a-f]{8}(;[12])?,", "-#$1,")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uuid>")
                .replaceAll("\\d{10}\\.\\d+", "<id>")
                .replaceAll("(\"UNICASTRTP_LOCAL_PORT\"):\"\\d+\"", "$1:\"#\"")
                .replaceAll("@127\\.0\\.0\\.1:\\d+", "@127.0.0.1:#")
                .replaceAll("0x[0-9a-f]{6,}", "0x#");
    }

    private static String text(JsonElement json) {
        return sorted(json).toString();
    }

    /** Asterisk lists endpoints as they come. */
    private static JsonElement ordered(JsonElement json) {
        if (!(json instanceof JsonArray list) || !list.toString().startsWith("[{\"technology\"")) {
            return json;
        }
        JsonArray ordered = new JsonArray();
        list.asList().stream()
                .sorted(Comparator.comparing(
                        one -> one.getAsJsonObject().get("resource").getAsString()))
                .forEach(ordered::add);
        return ordered;
    }

    private static JsonElement sorted(JsonElement json) {
        if (json instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(element -> copy.add(sorted(element)));
            return copy;
        }
        if (!(json instanceof JsonObject object)) {
            return json;
        }
        JsonObject copy = new JsonObject();
        for (String name : new TreeSet<>(object.keySet())) {
            if (VARYING.contains(name)) {
                copy.add(name, new JsonPrimitive("#"));
            } else if (!DROPPED.contains(name)) {
                copy.add(name, sorted(object.get(name)));
            }
        }
        return copy;
    }
}
