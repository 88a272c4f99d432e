package io.github.arikit.codegen.diff;

import io.github.arikit.codegen.diff.Change.Subject;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.model.Parameter;
import io.github.arikit.codegen.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Compares operations, their parameters, and what they answer. */
final class OperationDiff {
    private final List<Change> changes;

    OperationDiff(List<Change> changes) {
        this.changes = changes;
    }

    void compare(ApiModel from, ApiModel to) {
        Map<String, Operation> gone = new HashMap<>();
        Pairing<Operation> operations = new Pairing<>(from.operations(), to.operations(), Operation::id);
        operations.removed(operation -> gone.put(call(operation), operation));
        operations.added(operation -> {
            Operation renamed = gone.remove(call(operation));
            if (renamed == null) {
                changes.add(Change.added(
                        Subject.OPERATION, operation.id(), Wording.with(call(operation), operation.text())));
            } else {
                changes.add(Change.changed(
                        Subject.OPERATION,
                        operation.id(),
                        "was called " + renamed.id() + "; " + call(operation) + " is the same",
                        true));
                compareParts(renamed, operation);
            }
        });
        gone.values()
                .forEach(operation -> changes.add(Change.removed(Subject.OPERATION, operation.id(), call(operation))));
        operations.kept(this::compareKept);
    }

    private static String call(Operation operation) {
        return operation.method() + " " + operation.path();
    }

    private void compareKept(Operation before, Operation after) {
        if (!call(before).equals(call(after))) {
            changes.add(Change.changed(Subject.OPERATION, after.id(), Wording.wasIs(call(before), call(after)), true));
        }
        compareParts(before, after);
    }

    private void compareParts(Operation before, Operation after) {
        String id = after.id();
        String result = Wording.type(before.result());
        if (!result.equals(Wording.type(after.result()))) {
            changes.add(Change.changed(
                    Subject.OPERATION, id, "the answer " + Wording.wasIs(result, Wording.type(after.result())), true));
        }
        new Pairing<>(before.parameters(), after.parameters(), Parameter::name)
                .removed(parameter ->
                        changes.add(Change.removed(Subject.PARAMETER, id + "." + parameter.name(), facts(parameter))))
                .added(parameter -> changes.add(new Change(
                        Change.Kind.ADDED,
                        Subject.PARAMETER,
                        id + "." + parameter.name(),
                        Wording.with(facts(parameter), parameter.text()),
                        parameter.required())))
                .kept((old, now) -> compare(id + "." + now.name(), old, now));
        new Pairing<>(
                        List.copyOf(before.errors().keySet()),
                        List.copyOf(after.errors().keySet()),
                        Object::toString)
                .removed(status -> changes.add(new Change(
                        Change.Kind.REMOVED, Subject.STATUS, id + " " + status, "no longer documented", false)))
                .added(status -> changes.add(Change.added(
                        Subject.STATUS,
                        id + " " + status,
                        Wording.with("", after.errors().get(status)))));
    }

    private static String facts(Parameter parameter) {
        return Wording.type(parameter.type()) + " in the " + Wording.place(parameter.in())
                + (parameter.required() ? ", required" : "");
    }

    private void compare(String id, Parameter before, Parameter after) {
        String type = Wording.type(before.type());
        if (!type.equals(Wording.type(after.type()))) {
            // A list of what was one value takes that one value still, and sends the same.
            boolean breaking = !new TypeRef.ListOf(before.type()).equals(after.type());
            changed(id, Wording.wasIs(type, Wording.type(after.type())), breaking);
        }
        if (before.in() != after.in()) {
            changed(
                    id,
                    Wording.wasIs("in the " + Wording.place(before.in()), "in the " + Wording.place(after.in())),
                    true);
        }
        if (before.required() != after.required()) {
            changed(id, after.required() ? "was optional, is required" : "was required, is optional", after.required());
        }
        if (!before.defaultValue().equals(after.defaultValue())) {
            String none = "not documented";
            // Documenting a default changes nothing; another one does for those who leave the parameter out.
            changed(
                    id,
                    "the default "
                            + Wording.wasIs(
                                    before.defaultValue().orElse(none),
                                    after.defaultValue().orElse(none)),
                    before.defaultValue().isPresent() && after.defaultValue().isPresent());
        }
        if (!before.minimum().equals(after.minimum())) {
            changed(
                    id,
                    "the least value " + Wording.wasIs(text(before.minimum()), text(after.minimum())),
                    after.minimum().isPresent()
                            && after.minimum().getAsInt() > before.minimum().orElse(Integer.MIN_VALUE));
        }
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "none";
    }

    private void changed(String id, String detail, boolean breaking) {
        changes.add(Change.changed(Subject.PARAMETER, id, detail, breaking));
    }
}
