package io.github.arikit.core.transport;

import java.util.regex.Pattern;

/** Takes secrets out of messages. Apart from {@link FrameTrace}, so that its patterns are made only where frames are traced. */
final class SecretMask {
    private static final int LONGEST = 4_096;
    private static final String SECRET = "(?:[a-z_0-9]*(?:passw(?:or)?d|secret|token|credential|authorization|api_?key)"
            + "[a-z_0-9]*|md5_cred|auth_pass)";
    private static final String VALUE = "\"((?:[^\"\\\\]|\\\\.)*+)(?:\"|$)";

    /** A field of that name, as in {@code "password":"…"}. */
    private static final Pattern FIELD = Pattern.compile("(?i)(\"" + SECRET + "\"\\s*:\\s*)" + VALUE);

    /** A setting of that name, as in {@code "attribute":"password","value":"…"}, or a variable. */
    private static final Pattern SETTING = Pattern.compile(
            "(?i)(\"(?:attribute|variable|name)\"\\s*:\\s*\"" + SECRET + "\"\\s*,\\s*\"value\"\\s*:\\s*)" + VALUE);

    /** The same inside a text that is JSON itself, whose quotes are escaped. */
    private static final Pattern NESTED_FIELD =
            Pattern.compile("(?i)(\\\\\"" + SECRET + "\\\\\"\\s*:\\s*\\\\\")((?:[^\"\\\\]|\\\\\\\\.)*+)");

    private static final Pattern NESTED_SETTING =
            Pattern.compile("(?i)(\\\\\"(?:attribute|variable|name)\\\\\"\\s*:\\s*\\\\\"" + SECRET
                    + "\\\\\"\\s*,\\s*\\\\\"value\\\\\"\\s*:\\s*\\\\\")((?:[^\"\\\\]|\\\\\\\\.)*+)");

    /** A parameter of an address. */
    private static final Pattern PARAMETER = Pattern.compile("(?i)([?&]" + SECRET + "=)[^&\"\\s]*");

    private SecretMask() {}

    /** Returns the text without secrets, cut off where it is long. */
    static String masked(String frame) {
        String text = FIELD.matcher(frame).replaceAll("$1\"***\"");
        text = SETTING.matcher(text).replaceAll("$1\"***\"");
        text = NESTED_FIELD.matcher(text).replaceAll("$1***");
        text = NESTED_SETTING.matcher(text).replaceAll("$1***");
        text = PARAMETER.matcher(text).replaceAll("$1***");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "... (" + frame.length() + " characters)";
    }
}
