package io.github.arikit.codegen.diff;

import io.github.arikit.codegen.diff.Change.Subject;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Property;
import java.util.List;

/** Compares models and messages, and their fields. */
final class ModelDiff {
    private final List<Change> changes;

    ModelDiff(List<Change> changes) {
        this.changes = changes;
    }

    void compare(ApiModel from, ApiModel to) {
        new Pairing<>(from.models(), to.models(), Model::name)
                .removed(model -> changes.add(Change.removed(subject(from, model), model.name(), "")))
                .added(model ->
                        changes.add(Change.added(subject(to, model), model.name(), Wording.with("", model.text()))))
                .kept((before, after) -> {
                    compareParents(subject(to, after), before, after);
                    compareFields(before, after);
                });
    }

    private static Subject subject(ApiModel model, Model each) {
        return model.isMessage(each) ? Subject.EVENT : Subject.MODEL;
    }

    private void compareParents(Subject subject, Model before, Model after) {
        if (!before.parent().equals(after.parent())) {
            changes.add(Change.changed(
                    subject,
                    after.name(),
                    "the kind "
                            + Wording.wasIs(
                                    before.parent().orElse("none"),
                                    after.parent().orElse("none")),
                    true));
        }
    }

    private void compareFields(Model before, Model after) {
        new Pairing<>(before.properties(), after.properties(), Property::name)
                .removed(field -> changes.add(Change.removed(Subject.FIELD, id(before, field), facts(field))))
                .added(field -> changes.add(
                        Change.added(Subject.FIELD, id(after, field), Wording.with(facts(field), field.text()))))
                .kept((old, now) -> compare(id(after, now), old, now));
    }

    private static String id(Model model, Property field) {
        return model.name() + "." + field.name();
    }

    private static String facts(Property field) {
        return Wording.type(field.type()) + (field.required() ? "" : ", optional");
    }

    private void compare(String id, Property before, Property after) {
        String type = Wording.type(before.type());
        if (!type.equals(Wording.type(after.type()))) {
            changes.add(Change.changed(Subject.FIELD, id, Wording.wasIs(type, Wording.type(after.type())), true));
        }
        if (before.required() != after.required()) {
            // Who relied on it has to expect its absence now; the other way round nobody is hurt.
            changes.add(Change.changed(
                    Subject.FIELD,
                    id,
                    after.required() ? "was optional, is always there" : "was always there, is optional",
                    before.required()));
        }
    }
}
