package io.github.arikit.testkit.internal.route;

import com.google.gson.JsonElement;
import io.github.arikit.testkit.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param status the HTTP status
 * @param headers further headers
 * @param json the body, if it is JSON
 * @param contentType the content type of the bytes; empty if there is no body
 * @param bytes the body as it goes over the wire
 */
public record Answer(
        int status, Map<String, String> headers, @Nullable JsonElement json, String contentType, byte[] bytes) {
    private static final byte[] NOTHING = {};

    /** Answers 200 with a model. */
    public static Answer ok(JsonElement json) {
        return json(200, json);
    }

    /** Answers 201 with a model and the path of what was created. */
    public static Answer created(String location, JsonElement json) {
        return json(201, json).with("Location", "/ari/" + location);
    }

    /** Answers 202: it will be done. */
    public static Answer accepted() {
        return empty(202);
    }

    /** Answers 204: it is done, or will be. */
    public static Answer noContent() {
        return empty(204);
    }

    /** Answers with bytes. */
    public static Answer file(String contentType, byte[] bytes) {
        return new Answer(200, Map.of(), null, contentType, bytes);
    }

    /** Answers with a page, as Asterisk does where it is a web server rather than ARI. */
    public static Answer page(int status, String title) {
        String html = "<!DOCTYPE html><html><head><title>" + status + " " + title + "</title></head><body><h1>" + title
                + "</h1></body></html>";
        return new Answer(status, Map.of(), null, "text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with an error in words. */
    public static Answer error(int status, String message) {
        return json(status, Json.object("message", message));
    }

    /** Answers the way Asterisk words a failure that it does not explain. */
    public static Answer allocationFailed() {
        return json(500, Json.object("error", "Allocation failed"));
    }

    /** Returns this answer with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, json, contentType, bytes);
    }

    /** Returns this answer with another body. */
    public Answer withJson(JsonElement other) {
        return other == json ? this : new Answer(status, headers, other, contentType, bytes(other));
    }

    /** Answers without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), null, "", NOTHING);
    }

    private static Answer json(int status, JsonElement json) {
        return new Answer(status, Map.of(), json, "application/json", bytes(json));
    }

    private static byte[] bytes(JsonElement json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Tells whether it reports success. */
    public boolean isSuccess() {
        return status < 300;
    }
}
