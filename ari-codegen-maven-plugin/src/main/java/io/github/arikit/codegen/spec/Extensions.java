package io.github.arikit.codegen.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The extensions that carry what OpenAPI cannot say about ARI. */
final class Extensions {
    /** The API version of the resource listing. */
    static final String API_VERSION = "x-ari-version";
    /** The name of an operation within its resource. */
    static final String NICKNAME = "x-ari-nickname";
    /** A type in the dialect of the api-docs, our corrections included. */
    static final String TYPE = "x-ari-type";
    /** The first releases that have it, one for each branch. */
    static final String SINCE = "x-ari-since";
    /** The name of the parameter that the body is. */
    static final String NAME = "x-ari-name";
    /** Whether the parameter is the whole body. */
    static final String WHOLE = "x-ari-whole";
    /** The Java name of the value set. */
    static final String VALUE_SET = "x-ari-value-set";
    /** The path of the parameter or property that lists the values. */
    static final String SOURCE = "x-ari-source";
    /** The events, by name; OpenAPI 3.0 has no place for what a server sends unasked. */
    static final String EVENTS = "x-ari-events";
    /** The first releases that have a value, by the value. */
    static final String VALUES_SINCE = "x-ari-values-since";
    /** What each value means. */
    static final String MEANINGS = "x-ari-meanings";

    /** What earlier releases required of an operation beyond the path, oldest first, where it is not the same. */
    static final String EARLIER_REQUIRED = "x-ari-earlier-required";
    /** Whether the first release that had a property promised it, where that is different now. */
    static final String REQUIRED_AT_FIRST = "x-ari-required-at-first";

    private Extensions() {}

    /** Returns the texts that the value of an extension lists; none if there is no such value. */
    static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> texts
                ? texts.stream().map(Object::toString).toList()
                : List.of();
    }
}
