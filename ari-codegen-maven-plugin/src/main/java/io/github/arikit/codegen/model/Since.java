package io.github.arikit.codegen.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The first releases that have each operation, parameter, model, field and value of which they are known, by id. */
public final class Since {
    private Since() {}

    /** Returns what a model says about it. */
    public static SortedMap<String, List<String>> of(ApiModel model) {
        SortedMap<String, List<String>> since = new TreeMap<>();
        for (Operation operation : model.operations()) {
            add(since, operation.id(), operation.since());
            operation.parameters().forEach(each -> add(since, operation.id() + "." + each.name(), each.since()));
        }
        for (Model each : model.models()) {
            add(since, each.name(), each.since());
            each.properties().forEach(property -> add(since, each.name() + "." + property.name(), property.since()));
        }
        model.valueSets()
                .forEach(set ->
                        set.values().forEach(each -> add(since, set.source() + "=" + each.text(), each.since())));
        return since;
    }

    private static void add(SortedMap<String, List<String>> since, String id, List<String> releases) {
        if (!releases.isEmpty()) {
            since.put(id, releases);
        }
    }
}
