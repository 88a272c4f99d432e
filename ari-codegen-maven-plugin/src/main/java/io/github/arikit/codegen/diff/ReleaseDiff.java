package io.github.arikit.codegen.diff;

import io.github.arikit.codegen.model.ApiModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is different between two releases for those who use their interface.
 *
 * @param from the release a program was made for
 * @param to the release it shall run with
 * @param changes the differences by subject, then by id
 */
public record ReleaseDiff(String from, String to, List<Change> changes) {

    /** Compares two releases. */
    public static ReleaseDiff between(ApiModel from, ApiModel to) {
        List<Change> changes = new ArrayList<>();
        new OperationDiff(changes).compare(from, to);
        new ModelDiff(changes).compare(from, to);
        new ValueDiff(changes).compare(from, to);
        changes.sort(Comparator.comparing(Change::subject)
                .thenComparing(Change::id)
                .thenComparing(Change::kind)
                .thenComparing(Change::detail));
        return new ReleaseDiff(from.release(), to.release(), List.copyOf(changes));
    }

    /** Returns the changes that a program may have to follow. */
    public List<Change> breaking() {
        return changes.stream().filter(Change::breaking).toList();
    }

    /** Returns the changes of one subject. */
    public List<Change> of(Change.Subject subject) {
        return changes.stream().filter(change -> change.subject() == subject).toList();
    }

    /** Returns in one sentence how much is different. */
    public String summary() {
        if (changes.isEmpty()) {
            return "Nothing is different.";
        }
        int breaking = breaking().size();
        return count(changes.size(), "change") + ", "
                + (breaking == 0 ? "none of them breaking" : breaking + " of them breaking") + ".";
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
