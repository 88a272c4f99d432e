package io.github.arikit.codegen.emit;

import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.model.TypeRef;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes Javadoc, from facts and from text that may be anybody's; nothing in a text can end or leave the comment. */
final class Docs {
    private static final int WIDTH = 100;

    /** What can stand within an inline code tag as it is; braces still have to come in pairs. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _.,:;/()\\[\\]{}|+=#'\"!?%-]+");

    private Docs() {}

    /** Returns a text as Javadoc; what is between backticks becomes code. */
    static String text(String text) {
        String[] parts =
                text.replaceAll("<br ?/?>", " ").replaceAll("\\s+", " ").strip().split("`", -1);
        // With an odd number of backticks the last one is no quote.
        boolean unmatched = parts.length % 2 == 0;
        StringBuilder javadoc = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean last = unmatched && i == parts.length - 1;
            if (last) {
                javadoc.append('`').append(escape(parts[i]));
            } else {
                javadoc.append(i % 2 == 1 ? code(parts[i]) : escape(parts[i]));
            }
        }
        return javadoc.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(escape(c)));
        return escaped.toString();
    }

    private static String escape(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '@' -> "&#64;";
            case '{' -> "&#123;";
            case '}' -> "&#125;";
            case '*' -> "&#42;";
            case '\\' -> "&#92;";
            default -> c < ' ' || c > '~' ? "&#" + c + ";" : Character.toString(c);
        };
    }

    /** Returns a text, or something true where there is none. */
    static String orElse(String text, String fallback) {
        return text(text.isBlank() ? fallback : text);
    }

    /** Returns the line that names the HTTP side of an operation, and what else is known of it. */
    static String note(Operation operation) {
        StringBuilder note = new StringBuilder("@apiNote ").append(code(operation.method() + " " + operation.path()));
        if (!operation.since().isEmpty()) {
            note.append(", since Asterisk ").append(text(String.join(", ", operation.since())));
        }
        note.append('.');
        if (!operation.errors().isEmpty()) {
            String answers = operation.errors().entrySet().stream()
                    .map(error ->
                            error.getKey() + (error.getValue().isBlank() ? "" : " (" + text(error.getValue()) + ")"))
                    .collect(Collectors.joining(", "));
            note.append(" Answers ").append(answers).append('.');
        }
        return note.append('\n').append(reference(operation.reference())).toString();
    }

    /** Returns the tag that leads to Asterisk's own reference. */
    static String reference(String address) {
        return "@see <a href=\"" + escape(address) + "\">the reference of Asterisk</a>\n";
    }

    /** Returns the paragraph on the releases that have something; nothing where they are not known. */
    static String since(List<String> releases) {
        return releases.isEmpty() ? "" : "<p>" + sentence("Since Asterisk " + text(String.join(", ", releases)));
    }

    /** Returns a text as code. */
    static String code(String text) {
        boolean plain = PLAIN.matcher(text).matches() && bracesAreBalanced(text);
        return plain ? "{@code " + text + "}" : "<code>" + escape(text) + "</code>";
    }

    private static boolean bracesAreBalanced(String text) {
        int open = 0;
        for (char c : text.toCharArray()) {
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    /** Returns the clause for what an operation answers. */
    static String result(Operation operation) {
        return operation.result() == TypeRef.Special.VOID ? "" : "@return " + text(operation.resultText()) + "\n";
    }

    /** Returns a sentence that ends with a period. */
    static String sentence(String text) {
        return text.endsWith(".") || text.isEmpty() ? text : text + ".";
    }

    /** Joins the parts of a comment that are there, broken into lines. */
    static String paragraphs(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isBlank())
                .map(part -> part.strip().lines().map(Docs::wrap).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Breaks a paragraph into lines; what follows a tag is indented. */
    private static String wrap(String paragraph) {
        String indent = paragraph.startsWith("@") ? "    " : "";
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ")) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n').append(indent);
                column = indent.length();
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
