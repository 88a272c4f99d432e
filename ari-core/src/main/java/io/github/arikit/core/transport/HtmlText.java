package io.github.arikit.core.transport;

import java.util.regex.Pattern;

/** The text of an HTML page, as far as error pages need it. */
final class HtmlText {
    private static final Pattern INVISIBLE = Pattern.compile(
            "<!--.*?-->|<(script|style|head)\\b.*?</\\1\\s*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private HtmlText() {}

    static String of(String html) {
        String visible = INVISIBLE.matcher(html).replaceAll(" ");
        return TAG.matcher(visible)
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
