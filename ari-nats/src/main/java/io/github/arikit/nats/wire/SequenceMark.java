package io.github.arikit.nats.wire;

import org.jspecify.annotations.Nullable;

/**
 * The place of an event among those that one proxy published to one subject, so that whoever receives them can tell that
 * some are missing. A proxy of this project writes it at the head of the event; the Go programs skip what they do not know.
 *
 * @param run tells apart the proxies that served a node one after the other
 * @param number the number of the event, from 1 on
 */
public record SequenceMark(String run, long number) {
    private static final String HEAD = "{\"arikit_sequence\":\"";

    /** Returns an event, a JSON object with at least one field, with this mark at its head. */
    public String on(String event) {
        return HEAD + this + "\"," + event.substring(event.indexOf('{') + 1);
    }

    /** Returns the mark at the head of an event; null if there is none, as in those of a Go proxy. */
    public static @Nullable SequenceMark of(String event) {
        if (!event.startsWith(HEAD)) {
            return null;
        }
        return parse(event.substring(HEAD.length(), event.indexOf('"', HEAD.length())));
    }

    /** Returns an event as Asterisk wrote it. */
    public static String removedFrom(String event) {
        return event.startsWith(HEAD) ? "{" + event.substring(event.indexOf(',', HEAD.length()) + 1) : event;
    }

    /** Reads what {@link #toString} returns; null if the text is nothing of that kind. */
    static @Nullable SequenceMark parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash <= 0) {
            return null;
        }
        try {
            return new SequenceMark(text.substring(0, slash), Long.parseLong(text, slash + 1, text.length(), 10));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Returns run and number, with a slash between them, as they travel. */
    @Override
    public String toString() {
        return run + "/" + number;
    }
}
