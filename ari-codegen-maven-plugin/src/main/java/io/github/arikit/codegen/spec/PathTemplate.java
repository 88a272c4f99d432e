package io.github.arikit.codegen.spec;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A path with its parameters in braces. */
final class PathTemplate {
    private static final Pattern WILDCARD = Pattern.compile("\\{([^}]*)}");
    private static final Pattern WHOLE = Pattern.compile("(?:/(?:[A-Za-z0-9_.-]+|\\{[^{}/]+}))+");

    private PathTemplate() {}

    static boolean isValid(String path) {
        return WHOLE.matcher(path).matches();
    }

    /** Returns the names of the parameters in a path, in its order. */
    static List<String> wildcards(String path) {
        return WILDCARD.matcher(path)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
