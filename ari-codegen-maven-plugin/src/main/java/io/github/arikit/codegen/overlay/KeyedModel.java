package io.github.arikit.codegen.overlay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model that stands for a resource, so that an event which carries it concerns that resource.
 *
 * @param kind the kind of its key
 * @param id the properties that make up its id, joined by slashes
 * @param members properties that list ids of other resources it concerns, to their kind
 * @param target the property that says what it happens to, as {@code channel:ID} or {@code bridge:ID}
 */
public record KeyedModel(
        String kind,
        List<String> id,
        @Nullable Map<String, String> members,
        @Nullable String target) {

    /** Tells whether the file has all that is needed. */
    boolean isWhole() {
        return Stream.of(kind, id).allMatch(Objects::nonNull);
    }

    /** Returns the members, of which there may be none. */
    public Map<String, String> memberKinds() {
        return members == null ? Map.of() : members;
    }

    /** Returns the property that says what it happens to. */
    public Optional<String> targetProperty() {
        return Optional.ofNullable(target);
    }
}
