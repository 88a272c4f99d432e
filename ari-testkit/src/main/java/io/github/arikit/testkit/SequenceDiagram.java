package io.github.arikit.testkit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Collectors;

/** Draws exchanges as text: requests and their answers to and fro, and events as they came. */
public final class SequenceDiagram {
    private static final int WIDTH = 100;
    private static final int LONGEST_CONTENT = 160;

    private SequenceDiagram() {}

    /** Returns a diagram with one line for each request, answer and event, oldest first. */
    public static String of(List<Exchange> exchanges) {
        String head = "application" + " ".repeat(WIDTH - 19) + "Asterisk\n";
        return exchanges.stream().map(SequenceDiagram::lines).collect(Collectors.joining("", head, ""));
    }

    private static String lines(Exchange exchange) {
        if (exchange.kind() == Exchange.Kind.EVENT) {
            return line("|<== " + exchange.subject() + about(exchange.content()) + " ", '=', "|");
        }
        int space = exchange.subject().lastIndexOf(' ');
        String request = exchange.subject().substring(0, space);
        String answer = exchange.subject().substring(space + 1) + " " + shortened(exchange.content());
        return line("|--- " + request + " ", '-', ">|") + line("|<-- " + answer.strip() + " ", '-', "|");
    }

    private static String line(String text, char fill, String end) {
        int rest = WIDTH - text.length() - end.length();
        return text + String.valueOf(fill).repeat(Math.max(rest, 1)) + end + "\n";
    }

    private static String shortened(String content) {
        return content.length() <= LONGEST_CONTENT ? content : content.substring(0, LONGEST_CONTENT) + "…";
    }

    /** Returns what an event is about, each with its id and state. */
    private static String about(String content) {
        JsonObject event = JsonParser.parseString(content).getAsJsonObject();
        StringBuilder text = new StringBuilder();
        for (String name : List.of("channel", "peer", "bridge", "playback", "recording", "device_state")) {
            if (event.has(name)) {
                JsonObject resource = event.getAsJsonObject(name);
                text.append(", ").append(name);
                append(text, resource, "id", "name", "media_uri", "state");
            }
        }
        append(text, event, "digit", "variable", "value", "dialstatus", "cause");
        return text.toString();
    }

    private static void append(StringBuilder text, JsonObject json, String... names) {
        for (String name : names) {
            if (json.has(name) && (!name.equals("name") || !json.has("id"))) {
                text.append(' ').append(json.get(name).getAsString());
            }
        }
    }
}
