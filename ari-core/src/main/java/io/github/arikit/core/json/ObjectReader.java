package io.github.arikit.core.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of one type from bytes: which fields they have, and how each is read. One loop for all types, which the
 * compiler of the JVM compiles once. Safe for any number of threads.
 */
public final class ObjectReader {
    /** A switch over forms is faster than a call through an interface, and takes no class of its own per field. */
    private enum Form {
        STRING,
        INTEGER,
        LONG,
        DECIMAL,
        BOOL,
        INSTANT,
        ANY_MAP,
        OBJECT,
        OTHER,
        IGNORED
    }

    private record Field(Form form, JsonBytes.ValueReader<?> reader) {}

    /** Stands where the switch knows what to do. */
    private static final JsonBytes.ValueReader<?> IN_PLACE = JsonBytes::string;

    private final NameTable names;
    private final Field[] fields;

    private ObjectReader(Builder builder) {
        names = NameTable.of(builder.names.toArray(new String[0]));
        fields = builder.fields.toArray(new Field[0]);
    }

    /** Starts with no fields. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads an object. What is returned has the value of each field at its place, null if it is absent, and after
     * them a map of the fields that are not among them, null if there are none; {@link #value} takes them out.
     *
     * @throws IOException if it is no JSON, or a field is of another type
     */
    public @Nullable Object[] read(JsonBytes in) throws IOException {
        @Nullable Object[] values = new @Nullable Object[fields.length + 1];
        in.beginObject();
        int place = in.nextField(names, NameTable.NONE);
        while (place != NameTable.NONE) {
            if (place == NameTable.UNKNOWN) {
                values[fields.length] = in.unknown(value(values, fields.length));
            } else {
                values[place] = read(in, fields[place]);
            }
            place = in.nextField(names, place);
        }
        return values;
    }

    private static @Nullable Object read(JsonBytes in, Field field) throws IOException {
        switch (field.form) {
            case STRING:
                return in.string();
            case INTEGER:
                return in.integer();
            case LONG:
                return in.longInteger();
            case DECIMAL:
                return in.decimal();
            case BOOL:
                return in.bool();
            case INSTANT:
                return in.instant();
            case ANY_MAP:
                return in.anyMap();
            case OBJECT:
                return in.skipNull() ? null : field.reader.read(in);
            case OTHER:
                return field.reader.read(in);
            default:
                in.skipValue();
                return null;
        }
    }

    /** Returns one of the values that were read, null if it is absent. Its type is that which the builder was told. */
    @SuppressWarnings("unchecked")
    public static <T> @Nullable T value(@Nullable Object[] values, int place) {
        return (T) values[place];
    }

    /** Adds one field after the other. Not to be shared between threads. */
    public static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final List<Field> fields = new ArrayList<>();

        private Builder() {}

        /** Adds a field that {@link JsonBytes#string} reads. */
        public Builder string(String name) {
            return add(name, Form.STRING);
        }

        /** Adds a field that {@link JsonBytes#integer} reads. */
        public Builder integer(String name) {
            return add(name, Form.INTEGER);
        }

        /** Adds a field that {@link JsonBytes#longInteger} reads. */
        public Builder longInteger(String name) {
            return add(name, Form.LONG);
        }

        /** Adds a field that {@link JsonBytes#decimal} reads. */
        public Builder decimal(String name) {
            return add(name, Form.DECIMAL);
        }

        /** Adds a field that {@link JsonBytes#bool} reads. */
        public Builder bool(String name) {
            return add(name, Form.BOOL);
        }

        /** Adds a field that {@link JsonBytes#instant} reads. */
        public Builder instant(String name) {
            return add(name, Form.INSTANT);
        }

        /** Adds a field that {@link JsonBytes#anyMap} reads. */
        public Builder anyMap(String name) {
            return add(name, Form.ANY_MAP);
        }

        /** Adds a field with an object of a model; its reader is not asked to read a null. */
        public Builder object(String name, JsonBytes.ValueReader<?> reader) {
            return add(name, Form.OBJECT, reader);
        }

        /** Adds a field with a value of a set, whose reader reads a null as well. */
        public Builder value(String name, JsonBytes.ValueReader<?> reader) {
            return add(name, Form.OTHER, reader);
        }

        /** Adds a field with an array, as {@link JsonBytes#list} reads it. */
        public Builder list(String name, JsonBytes.ValueReader<?> element) {
            return add(name, Form.OTHER, in -> in.list(element));
        }

        /** Adds a field with an object of any keys, as {@link JsonBytes#map} reads it. */
        public Builder map(String name, JsonBytes.ValueReader<?> value) {
            return add(name, Form.OTHER, in -> in.map(value));
        }

        /** Adds a field that is read over. */
        public Builder ignored(String name) {
            return add(name, Form.IGNORED);
        }

        private Builder add(String name, Form form) {
            return add(name, form, IN_PLACE);
        }

        private Builder add(String name, Form form, JsonBytes.ValueReader<?> reader) {
            names.add(name);
            fields.add(new Field(form, reader));
            return this;
        }

        /** Returns the reader. */
        public ObjectReader build() {
            return new ObjectReader(this);
        }
    }
}
