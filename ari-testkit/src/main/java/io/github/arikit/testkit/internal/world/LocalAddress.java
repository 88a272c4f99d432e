package io.github.arikit.testkit.internal.world;

/**
 * What a Local channel leads to.
 *
 * @param extension the extension
 * @param context its context
 * @param text how the client wrote it
 */
public record LocalAddress(String extension, String context, String text) implements CallTarget {

    /** Reads {@code 1000@default}, with or without context and options. */
    public static LocalAddress parse(String text) {
        String[] parts = text.split("/", 2)[0].split("@", 2);
        String extension = parts[0].isEmpty() ? "s" : parts[0];
        return new LocalAddress(extension, parts.length == 2 && !parts[1].isEmpty() ? parts[1] : "default", text);
    }

    /** Returns what the name of the channel begins with. */
    String channelName() {
        return "Local/" + (text.contains("@") ? text.split("/", 2)[0] : text.split("/", 2)[0] + "@" + context);
    }
}
