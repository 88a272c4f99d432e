package io.github.arikit.codegen.emit;

import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes Javadoc, from facts and from text that may be anybody's; nothing in a text can end or leave the comment. */
final class Docs {
    private Docs() {}

    /** Returns a text as Javadoc; what is between backticks becomes code. */
    static String text(String text) {
        StringBuilder javadoc = new StringBuilder();
        boolean code = false;
        // An unmatched backtick is no code.
        int backticks = (int) text.chars().filter(c -> c == '`').count();
        int open = backticks - backticks % 2;
        for (char c :
                text.replaceAll("<br ?/?>", " ").replaceAll("\\s+", " ").strip().toCharArray()) {
            if (c == '`' && open > 0) {
                javadoc.append(code ? "</code>" : "<code>");
                code = !code;
                open--;
            } else {
                javadoc.append(escape(c));
            }
        }
        return javadoc.toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '@' -> "&#64;";
            case '{' -> "&#123;";
            case '}' -> "&#125;";
            case '*' -> "&#42;";
            case '\\' -> "&#92;";
            default -> c < ' ' || c > '~' ? "&#" + (int) c + ";" : String.valueOf(c);
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
            note.append(", since Asterisk ").append(String.join(", ", operation.since()));
        }
        note.append('.');
        if (!operation.errors().isEmpty()) {
            String answers = operation.errors().entrySet().stream()
                    .map(error ->
                            error.getKey() + (error.getValue().isBlank() ? "" : " (" + text(error.getValue()) + ")"))
                    .collect(Collectors.joining(", "));
            note.append(" Answers ").append(answers).append('.');
        }
        return note.append('\n').toString();
    }

    static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    /** Returns the clause for what an operation answers. */
    static String result(Operation operation) {
        return operation.result() == TypeRef.Special.VOID
                ? ""
                : "@return " + orElse(operation.resultText(), "what Asterisk answers") + "\n";
    }

    /** Returns a sentence that ends with a period. */
    static String sentence(String text) {
        return text.endsWith(".") || text.isEmpty() ? text : text + ".";
    }

    /** Joins the parts of a comment that are there. */
    static String paragraphs(String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                present.add(part.strip());
            }
        }
        return String.join("\n\n", present) + "\n";
    }
}
