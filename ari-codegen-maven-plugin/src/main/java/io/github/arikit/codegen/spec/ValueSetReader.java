package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.model.TypeRef;
import io.github.arikit.codegen.model.ValueSet;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gathers the value sets of a document; several schemas can share one, and then add to it. */
final class ValueSetReader {
    private final Map<String, ValueSet> sets = new TreeMap<>();

    /** Returns the value set of a schema, if it has one. */
    Optional<TypeRef> register(Schema<?> schema) {
        Map<String, Object> extensions = schema.getExtensions();
        if (extensions == null || schema.getEnum() == null || !extensions.containsKey(Extensions.VALUE_SET)) {
            return Optional.empty();
        }
        String name = extensions.get(Extensions.VALUE_SET).toString();
        String source = extensions.get(Extensions.SOURCE).toString();
        Map<?, ?> meanings = extensions.get(Extensions.MEANINGS) instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> since = extensions.get(Extensions.VALUES_SINCE) instanceof Map<?, ?> map ? map : Map.of();
        List<ValueSet.Value> values = schema.getEnum().stream()
                .map(Object::toString)
                .map(value -> new ValueSet.Value(
                        value,
                        Extensions.texts(since.get(value)),
                        meanings.containsKey(value) ? meanings.get(value).toString() : ""))
                .toList();
        sets.merge(name, new ValueSet(name, values, source), ValueSetReader::union);
        return Optional.of(new TypeRef.ValueSetRef(name));
    }

    private static ValueSet union(ValueSet first, ValueSet second) {
        Map<String, ValueSet.Value> values = new LinkedHashMap<>();
        Stream.of(first, second)
                .flatMap(set -> set.values().stream())
                .forEach(value -> values.merge(
                        value.text(), value, (known, more) -> known.meaning().isBlank() ? more : known));
        return new ValueSet(first.name(), List.copyOf(values.values()), first.source());
    }

    List<ValueSet> all() {
        return List.copyOf(sets.values());
    }
}
