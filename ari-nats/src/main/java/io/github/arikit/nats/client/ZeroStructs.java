package io.github.arikit.nats.client;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.json.JsonValues;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Removes what a Go proxy adds to events: a channel, bridge or endpoint that an event does not have is there all the
 * same, with nothing in it.
 */
final class ZeroStructs {
    private static final String[] SIGNS = {"\"id\":\"\"", "\"resource\":\"\"", "\"peer_status\":\"\"", "\"aor\":\"\""};

    private ZeroStructs() {}

    /** Returns an event without them; text that is no event is returned as it is. */
    static String without(String event) {
        if (!mayHaveSome(event)) {
            return event;
        }
        try {
            Object value = JsonValues.read(new JsonReader(new StringReader(event)));
            return value instanceof Map<?, ?> object ? write(prune(object)) : event;
        } catch (IOException | RuntimeException e) {
            // Whoever decodes it says what is wrong with it.
            return event;
        }
    }

    /** Few events have any, and the others must not pay for them. */
    private static boolean mayHaveSome(String event) {
        for (String sign : SIGNS) {
            if (event.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> prune(Map<?, ?> object) {
        Map<String, Object> pruned = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (!(value instanceof Map<?, ?> part)) {
                pruned.put(name.toString(), value);
            } else if (!isZero(part)) {
                pruned.put(name.toString(), prune(part));
            }
        });
        return pruned;
    }

    private static boolean isZero(Map<?, ?> part) {
        return "".equals(part.get("id"))
                || "".equals(part.get("resource"))
                || "".equals(part.get("peer_status"))
                || "".equals(part.get("aor"));
    }

    private static String write(Map<String, Object> event) throws IOException {
        StringWriter text = new StringWriter();
        JsonValues.write(new JsonWriter(text), event);
        return text.toString();
    }
}
