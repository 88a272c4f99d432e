package io.github.arikit.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The text of a key: {@code kind:id}, and what is known of its location, with blanks in between. */
final class KeyText {
    private static final Set<String> LOCATION = Set.of("node", "dialog", "app");

    private KeyText() {}

    static String write(Key key) {
        StringBuilder text = new StringBuilder(key.id().length() + 40);
        encode(text, key.kind().name(), true);
        text.append(':');
        encode(text, key.id(), false);
        append(text, "node", key.node());
        append(text, "dialog", key.dialog());
        append(text, "app", key.app());
        return text.toString();
    }

    private static void append(StringBuilder text, String name, String part) {
        if (!part.isEmpty()) {
            text.append(' ').append(name).append('=');
            encode(text, part, false);
        }
    }

    private static void encode(StringBuilder text, String part, boolean isKind) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c <= ' ' || c == '%' || c == 0x7f || c == ':' && isKind) {
                text.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xf, 16));
            } else {
                text.append(c);
            }
        }
    }

    static Key read(String text) {
        String[] parts = text.split(" ", -1);
        int colon = parts[0].indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not the text of a key, which begins with a kind and a colon: " + text);
        }
        Map<String, String> location = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
            if (equals < 0 || !LOCATION.contains(name)) {
                throw new IllegalArgumentException("Not a part of a key: '" + parts[i] + "' in " + text);
            }
            if (location.put(name, decode(parts[i].substring(equals + 1), text)) != null) {
                throw new IllegalArgumentException("There is more than one " + name + " in " + text);
            }
        }
        return new Key(
                new Key.Kind(decode(parts[0].substring(0, colon), text)),
                decode(parts[0].substring(colon + 1), text),
                location.getOrDefault("node", ""),
                location.getOrDefault("dialog", ""),
                location.getOrDefault("app", ""));
    }

    private static String decode(String part, String text) {
        StringBuilder decoded = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c != '%') {
                decoded.append(c);
                continue;
            }
            int high = digit(part, i + 1);
            int low = digit(part, i + 2);
            if (high < 0 || low < 0) {
                throw new IllegalArgumentException("A percent sign without two hexadecimal digits in " + text);
            }
            decoded.append((char) (high << 4 | low));
            i += 2;
        }
        return decoded.toString();
    }

    private static int digit(String part, int position) {
        return position < part.length() ? Character.digit(part.charAt(position), 16) : -1;
    }
}
