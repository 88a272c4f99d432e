package io.github.arikit.codegen.diff;

import io.github.arikit.codegen.diff.Change.Subject;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.ValueSet;
import java.util.List;

/** Compares the values that parameters and fields can have, where both releases list them. */
final class ValueDiff {
    private final List<Change> changes;

    ValueDiff(List<Change> changes) {
        this.changes = changes;
    }

    void compare(ApiModel from, ApiModel to) {
        new Pairing<>(from.valueSets(), to.valueSets(), ValueSet::name)
                .kept((before, after) -> new Pairing<>(before.values(), after.values(), ValueSet.Value::text)
                        .removed(value ->
                                changes.add(Change.removed(Subject.VALUE, id(before, value), "no longer listed")))
                        .added(value -> changes.add(
                                Change.added(Subject.VALUE, id(after, value), Wording.with("", value.meaning())))));
    }

    private static String id(ValueSet set, ValueSet.Value value) {
        return set.source() + "=" + value.text();
    }
}
