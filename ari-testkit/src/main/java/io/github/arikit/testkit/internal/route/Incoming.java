package io.github.arikit.testkit.internal.route;

import java.util.List;

/**
 * A request as it arrived, on whatever transport.
 *
 * @param method the HTTP method
 * @param path the path behind {@code /ari/}, still encoded
 * @param query names and values, decoded, in order
 * @param contentType the content type of the body; empty if it was not told
 * @param body the body; empty if there is none
 * @param host the host and port that the client named
 */
public record Incoming(String method, String path, List<Pair> query, String contentType, String body, String host) {

    /** A name and a value. */
    public record Pair(String name, String value) {}

    /** Tells whether the request may change something. */
    public boolean isWriting() {
        return !method.equals("GET") && !method.equals("OPTIONS");
    }

    /** Tells whether the body is JSON. */
    public boolean isJson() {
        return hasContentType("application/json");
    }

    /** Tells whether the body is a form. */
    public boolean isForm() {
        return hasContentType("application/x-www-form-urlencoded");
    }

    private boolean hasContentType(String type) {
        return contentType.split(";", 2)[0].strip().equalsIgnoreCase(type);
    }
}
