package io.github.arikit.codegen.diff;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.arikit.codegen.diff.Change.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which a difference is reported. */
public enum Report {
    /** For the console: one line for each change, with an exclamation mark where it is breaking. */
    TEXT {
        @Override
        public String of(ReleaseDiff diff) {
            StringBuilder report = new StringBuilder("Asterisk ")
                    .append(diff.from())
                    .append(" to ")
                    .append(diff.to())
                    .append(": ")
                    .append(diff.summary())
                    .append('\n');
            diff.changes()
                    .forEach(change -> report.append(change.breaking() ? "! " : "  ")
                            .append(SIGNS.charAt(change.kind().ordinal()))
                            .append(' ')
                            .append(word(change.subject()))
                            .append(' ')
                            .append(change.id())
                            .append(detail(change))
                            .append('\n'));
            return report.toString();
        }
    },

    /** For people: what is breaking first, then everything by subject. */
    MARKDOWN {
        @Override
        public String of(ReleaseDiff diff) {
            StringBuilder report = new StringBuilder("# From Asterisk ")
                    .append(diff.from())
                    .append(" to ")
                    .append(diff.to())
                    .append("\n\n")
                    .append(diff.summary())
                    .append('\n');
            section(report, "Breaking", diff.breaking(), true);
            for (Subject subject : Subject.values()) {
                section(
                        report,
                        subject.title(),
                        diff.of(subject).stream()
                                .filter(change -> !change.breaking())
                                .toList(),
                        false);
            }
            return report.toString();
        }
    },

    /** For tools: an object with the array {@code changes}. */
    JSON {
        @Override
        public String of(ReleaseDiff diff) {
            JsonObject report = new JsonObject();
            report.addProperty("from", diff.from());
            report.addProperty("to", diff.to());
            report.addProperty("breaking", diff.breaking().size());
            JsonArray changes = new JsonArray();
            diff.changes().forEach(change -> changes.add(json(change)));
            report.add("changes", changes);
            return GSON.toJson(report) + "\n";
        }
    };

    /** Signs of the kinds, in their order. */
    private static final String SIGNS = "+-~";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Returns the report of a difference, which ends with a line break. */
    public abstract String of(ReleaseDiff diff);

    /** Returns the form of this name, in upper or lower case. */
    public static Optional<Report> named(String name) {
        return Stream.of(values())
                .filter(report -> report.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static void section(StringBuilder report, String title, List<Change> changes, boolean mixed) {
        if (changes.isEmpty()) {
            return;
        }
        report.append("\n## ").append(title).append("\n\n");
        changes.forEach(change -> report.append("- ")
                .append(mixed ? word(change.subject()) + " " : "")
                .append('`')
                .append(change.id())
                .append("` ")
                .append(word(change.kind()))
                .append(detail(change))
                .append('\n'));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String detail(Change change) {
        return change.detail().isEmpty() ? "" : ": " + change.detail();
    }

    private static JsonObject json(Change change) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", word(change.kind()));
        json.addProperty("subject", word(change.subject()));
        json.addProperty("id", change.id());
        json.addProperty("detail", change.detail());
        json.addProperty("breaking", change.breaking());
        return json;
    }
}
