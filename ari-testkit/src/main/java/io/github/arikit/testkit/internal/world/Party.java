package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name and number of a caller.
 *
 * @param name the name; empty if there is none
 * @param number the number; empty if there is none
 */
public record Party(String name, String number) {
    /** Nobody in particular. */
    public static final Party UNKNOWN = new Party("", "");

    private static final Pattern NAME_AND_NUMBER = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<([^>]*)>\\s*");

    /** Reads {@code Name <number>}, or a number alone, or a name alone. */
    public static Party parse(String text) {
        Matcher both = NAME_AND_NUMBER.matcher(text);
        if (both.matches()) {
            return new Party(both.group(1), both.group(2));
        }
        return text.matches("[+\\d*# ()-]+") ? new Party("", text) : new Party(text, "");
    }

    /** Tells whether there is neither name nor number. */
    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    JsonObject json() {
        return Json.object("name", name, "number", number);
    }
}
