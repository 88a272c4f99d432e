package io.github.arikit.core;

import io.github.arikit.core.json.JsonValues;
import io.github.arikit.core.json.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call as a transport sees it: the operation, the resource it goes to, and the parameters by their wire names.
 *
 * <p>What is absent is not in the call, so a null can never be sent: an Asterisk of release 22.10 can crash on one.
 * Immutable.
 *
 * @param <T> the type of the answer
 */
public final class AriCall<T> {

    /**
     * A parameter in the path or the query.
     *
     * @param name its name on the wire
     * @param value a {@link String}, {@link Integer}, {@link Long}, {@link Boolean}, or a list of strings
     */
    public record Argument(String name, Object value) {}

    /**
     * The JSON body.
     *
     * @param name the key that wraps the value, or null where the value is the whole body
     * @param value a map, list, string, number or boolean, free of nulls
     */
    public record Body(@Nullable String name, Object value) {}

    private final Operation operation;
    private final AriResult<T> result;
    private final @Nullable Key target;
    private final Key location;
    private final List<Argument> path;
    private final List<Argument> query;
    private final @Nullable Body body;

    private AriCall(Builder<T> builder) {
        operation = builder.operation;
        result = builder.result;
        target = builder.target;
        location = target == null ? Key.ANY : target;
        path = List.copyOf(builder.path);
        query = List.copyOf(builder.query);
        body = builder.body;
    }

    private AriCall(AriCall<?> call, AriResult<T> result, Key location) {
        operation = call.operation;
        this.result = result;
        target = call.target;
        this.location = location;
        path = call.path;
        query = call.query;
        body = call.body;
    }

    /** Starts a call of this operation. */
    public static <T> Builder<T> to(Operation operation, AriResult<T> result) {
        return new Builder<>(operation, result);
    }

    /** Returns the operation. */
    public Operation operation() {
        return operation;
    }

    /** Returns what the answer is. */
    public AriResult<T> result() {
        return result;
    }

    /** Returns the resource the call goes to; empty where the operation is about no resource that exists. */
    public Optional<Key> target() {
        return Optional.ofNullable(target);
    }

    /**
     * Returns where in a cluster the call goes: node, dialog and application of this key, each empty where any will do.
     * Unless it was set by {@link #at}, it is the target.
     */
    public Key location() {
        return location;
    }

    /** Returns this call at the node, dialog and application of a key; only cluster transports use them. */
    public AriCall<T> at(Key location) {
        return new AriCall<>(this, result, Objects.requireNonNull(location, "location"));
    }

    /** Returns this call with its answer read in another way. */
    public <R> AriCall<R> as(AriResult<R> result) {
        return new AriCall<>(this, Objects.requireNonNull(result, "result"), location);
    }

    /** Returns the values of the parameters in the path, none of them empty. */
    public List<Argument> path() {
        return path;
    }

    /** Returns the parameters that the specification places in the query, those that are present. */
    public List<Argument> query() {
        return query;
    }

    /** Returns the JSON body, if there is one. */
    public Optional<Body> body() {
        return Optional.ofNullable(body);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AriCall<?> call
                && operation.id().equals(call.operation.id())
                && Objects.equals(target, call.target)
                && location.equals(call.location)
                && path.equals(call.path)
                && query.equals(call.query)
                && Objects.equals(body, call.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(operation.id(), target, location, path, query, body);
    }

    /** Returns method, path and resource for people; no parameter values, which can be personal. */
    @Override
    public String toString() {
        String text = operation.toString();
        for (Argument argument : path) {
            text = text.replace("{" + argument.name() + "}", argument.value().toString());
        }
        return text;
    }

    /** Collects the parameters of a call. Not to be shared between threads. */
    public static final class Builder<T> {
        private final Operation operation;
        private final AriResult<T> result;
        private final List<Argument> path = new ArrayList<>();
        private final List<Argument> query = new ArrayList<>();
        private @Nullable Key target;
        private @Nullable Body body;

        private Builder(Operation operation, AriResult<T> result) {
            this.operation = Objects.requireNonNull(operation, "operation");
            this.result = Objects.requireNonNull(result, "result");
        }

        /**
         * Sets the resource the call goes to, and with it the path parameters that name it. Where there are several,
         * the id is split at slashes, and the last takes what remains.
         *
         * @throws IllegalArgumentException if the id has fewer parts than there are parameters, or an empty one
         */
        public Builder<T> target(Key target, String... parameters) {
            String[] parts = target.id().split("/", parameters.length);
            if (parts.length < parameters.length) {
                throw new IllegalArgumentException(
                        "The id of " + target + " needs " + parameters.length + " parts with a slash between them");
            }
            for (int i = 0; i < parameters.length; i++) {
                path(parameters[i], parts[i]);
            }
            this.target = target;
            return this;
        }

        /**
         * Adds a path parameter.
         *
         * @throws IllegalArgumentException if the value is empty: Asterisk would read another resource
         */
        public Builder<T> path(String name, String value) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("Parameter " + name + " of " + operation.id() + " is empty");
            }
            path.add(new Argument(name, value));
            return this;
        }

        /** Adds a query parameter; null leaves it out. */
        public Builder<T> query(String name, @Nullable Object value) {
            if (value != null) {
                query.add(new Argument(name, value instanceof TextValue text ? text.value() : value));
            }
            return this;
        }

        /** Adds a query parameter with several values, each a text; null or an empty list leaves it out. */
        public Builder<T> query(String name, @Nullable List<?> values) {
            if (values != null && !values.isEmpty()) {
                query.add(new Argument(name, values.stream().map(Builder::text).toList()));
            }
            return this;
        }

        private static String text(Object value) {
            return value instanceof TextValue text ? text.value() : value.toString();
        }

        /**
         * Sets the body to an object with one key; null leaves it out.
         *
         * @throws IllegalArgumentException if there is a null in the value, or something that JSON does not have
         */
        public Builder<T> body(String name, @Nullable Object value) {
            if (value != null) {
                body = new Body(name, JsonValues.copyOf(value));
            }
            return this;
        }

        /**
         * Sets the whole body; null leaves it out.
         *
         * @throws IllegalArgumentException if there is a null in the value, or something that JSON does not have
         */
        public Builder<T> wholeBody(@Nullable Object value) {
            if (value != null) {
                body = new Body(null, JsonValues.copyOf(value));
            }
            return this;
        }

        /**
         * Returns the call.
         *
         * @throws IllegalStateException if a parameter of the path was never given
         */
        public AriCall<T> build() {
            int wanted = 0;
            for (int at = operation.path().indexOf('{');
                    at >= 0;
                    at = operation.path().indexOf('{', at + 1)) {
                wanted++;
            }
            if (path.size() != wanted) {
                throw new IllegalStateException(operation + " takes " + wanted + " path parameters, got " + path);
            }
            return new AriCall<>(this);
        }
    }
}
