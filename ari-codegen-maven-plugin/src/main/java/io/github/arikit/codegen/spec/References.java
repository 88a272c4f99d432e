package io.github.arikit.codegen.spec;

import io.swagger.v3.oas.models.ExternalDocumentation;
import java.util.Locale;

/** Where Asterisk's own reference tells of something. */
final class References {
    /** The earliest line that the reference covers; it tells of earlier ones as well as anything does. */
    private static final int EARLIEST_LINE = 18;

    private final String base;

    References(String release) {
        int line = Math.max(EARLIEST_LINE, Integer.parseInt(release.substring(0, release.indexOf('.'))));
        base = "https://docs.asterisk.org/Asterisk_" + line
                + "_Documentation/API_Documentation/Asterisk_REST_Interface/";
    }

    ExternalDocumentation operation(String resource, String nickname) {
        String lower = resource.toLowerCase(Locale.ROOT);
        return at(Character.toUpperCase(lower.charAt(0)) + lower.substring(1) + "_REST_API", nickname);
    }

    ExternalDocumentation model(String id) {
        return at("Asterisk_REST_Data_Models", id);
    }

    private ExternalDocumentation at(String page, String title) {
        return new ExternalDocumentation().url(base + page + "/#" + title.toLowerCase(Locale.ROOT));
    }
}
