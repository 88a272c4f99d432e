package io.github.arikit.nats;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Variables of an environment; an empty one counts as not set. */
record Variables(Map<String, String> values) {

    /** Returns the first of them that is set. */
    Optional<String> first(String... names) {
        return Stream.of(names)
                .map(values::get)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst();
    }
}
