package io.github.arikit.testkit.internal.route;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Decodes paths and queries as Asterisk does: {@code +} is a space in both. */
public final class PercentCoding {
    private PercentCoding() {}

    /**
     * Decodes one part.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
     */
    public static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Encodes one segment of a path. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Decodes a query or a form.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
     */
    public static List<Incoming.Pair> pairs(String text) {
        List<Incoming.Pair> pairs = new ArrayList<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                pairs.add(new Incoming.Pair(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : ""));
            }
        }
        return pairs;
    }
}
