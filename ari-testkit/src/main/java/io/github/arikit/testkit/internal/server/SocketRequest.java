package io.github.arikit.testkit.internal.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.arikit.testkit.internal.route.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that came over the websocket. What is no string in its JSON counts as an empty one.
 *
 * @param type the type of the message
 * @param transactionId an id that the client chose
 * @param requestId another
 * @param method the HTTP method
 * @param uri path and query, without a slash before them
 * @param query further parameters, as they are
 * @param contentType the content type of the body
 * @param body the body
 */
record SocketRequest(
        String type,
        String transactionId,
        String requestId,
        String method,
        String uri,
        List<Incoming.Pair> query,
        String contentType,
        String body) {

    /** Stands for something that is no request. */
    static final SocketRequest UNREADABLE = of(new JsonObject());

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "OPTIONS");
    private static final Set<String> CONTENT_TYPES =
            Set.of("", "application/json", "application/x-www-form-urlencoded");

    static SocketRequest of(JsonObject json) {
        return new SocketRequest(
                string(json, "type"),
                string(json, "transaction_id"),
                string(json, "request_id"),
                string(json, "method"),
                string(json, "uri"),
                pairs(json.get("query_strings")),
                string(json, "content_type"),
                string(json, "message_body"));
    }

    /** Returns why it cannot be done, or null. */
    @Nullable
    String problem() {
        if (!type.equals("RESTRequest")) {
            return "Unknown request type.";
        }
        if (!METHODS.contains(method)) {
            return "Unknown or missing 'method' property.";
        }
        if (uri.isEmpty()) {
            return "Empty or missing 'uri' property.";
        }
        if (uri.split("\\?", 2)[0].equals("events")) {
            return "Can't upgrade to websocket from a websocket";
        }
        return CONTENT_TYPES.contains(contentType) ? null : "Unknown content type.";
    }

    private static String string(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : "";
    }

    private static List<Incoming.Pair> pairs(@Nullable JsonElement list) {
        List<Incoming.Pair> pairs = new ArrayList<>();
        if (list != null && list.isJsonArray()) {
            for (JsonElement entry : list.getAsJsonArray()) {
                if (entry instanceof JsonObject pair) {
                    pairs.add(new Incoming.Pair(string(pair, "name"), string(pair, "value")));
                }
            }
        }
        return pairs;
    }
}
