package io.github.arikit.testkit.internal.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arguments of a Stasis application, which are written like those of a dialplan application. */
final class AppArguments {
    private AppArguments() {}

    /** Splits at commas, except within quotes and behind a backslash; quotes and backslashes go. */
    static List<String> split(String text) {
        List<String> arguments = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                current.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                arguments.add(current.toString());
                current.setLength(0);
            } else {
                current.append(c);
            }
        }
        if (!text.isEmpty()) {
            arguments.add(current.toString());
        }
        return arguments;
    }

    /** Writes arguments so that {@link #split} finds them again. */
    static String join(String... arguments) {
        return Stream.of(arguments)
                .map(argument -> argument.replaceAll("([\\\\,\"])", "\\\\$1"))
                .collect(Collectors.joining(","));
    }
}
