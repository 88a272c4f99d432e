package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import io.github.arikit.core.json.JsonBytes;
import io.github.arikit.core.json.NameTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the ids of the resources that a message, or a part of it, stands for are in its JSON: they are found without
 * reading the rest. Immutable.
 */
public final class KeyedFields {
    /** No field at all. */
    public static final KeyedFields NONE = builder().build();

    private enum Meaning {
        NODE,
        APP,
        OBJECT,
        ID,
        FIRST_OF_ID,
        REST_OF_ID,
        IDS,
        TARGET
    }

    private record Field(
            Meaning meaning, Key.Kind kind, @Nullable KeyedFields object) {
        KeyedFields fields() {
            return Objects.requireNonNull(object, "object");
        }
    }

    private final NameTable names;
    private final Field[] fields;
    /** A bit for each field. */
    private final long all;

    private KeyedFields(NameTable names, Field[] fields) {
        this.names = names;
        this.fields = fields;
        all = (1L << fields.length) - 1;
    }

    /** Starts with no fields. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads an object, adds the keys of what is in it, and checks that all of it is JSON. */
    void read(JsonBytes in, KeyScan keys) throws IOException {
        in.beginObject();
        readFrom(in.nextField(names, NameTable.NONE), in, keys);
    }

    /** Does the same with an object of which one field, which is not among these, was read. */
    void readRest(JsonBytes in, KeyScan keys) throws IOException {
        readFrom(in.nextField(names, NameTable.UNKNOWN), in, keys);
    }

    private void readFrom(int firstPlace, JsonBytes in, KeyScan keys) throws IOException {
        int place = firstPlace;
        String first = null;
        String rest = null;
        Key.Kind kindOfTwo = Key.Kind.NONE;
        long missing = all;
        while (place != NameTable.NONE) {
            if (place == NameTable.UNKNOWN) {
                in.skipValue();
                place = in.nextField(names, place);
                continue;
            }
            Field field = fields[place];
            switch (field.meaning) {
                case NODE -> keys.node(in.string());
                case APP -> keys.app(in.string());
                case OBJECT -> readObject(in, field.fields(), keys);
                case ID -> keys.add(field.kind, in.string());
                case FIRST_OF_ID -> first = in.string();
                case REST_OF_ID -> {
                    rest = in.string();
                    kindOfTwo = field.kind;
                }
                case IDS -> readIds(in, field.kind, keys);
                case TARGET -> keys.addTarget(in.string());
            }
            missing &= ~(1L << place);
            if (missing == 0) {
                in.skipFields();
                break;
            }
            place = in.nextField(names, place);
        }
        keys.add(kindOfTwo, first, rest);
    }

    private static void readObject(JsonBytes in, KeyedFields fields, KeyScan keys) throws IOException {
        if (!in.skipNull()) {
            fields.read(in, keys);
        }
    }

    private static void readIds(JsonBytes in, Key.Kind kind, KeyScan keys) throws IOException {
        if (in.skipNull()) {
            return;
        }
        in.beginArray();
        while (in.nextElement()) {
            keys.add(kind, in.string());
        }
    }

    /** Adds one field after the other. Not to be shared between threads. */
    public static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final List<Field> fields = new ArrayList<>();

        private Builder() {}

        /** Adds the field with the entity id of the Asterisk that the message comes from. */
        public Builder node(String name) {
            return add(name, Meaning.NODE, Key.Kind.NONE, null);
        }

        /** Adds the field with the application that the message is meant for. */
        public Builder app(String name) {
            return add(name, Meaning.APP, Key.Kind.APPLICATION, null);
        }

        /** Adds a field with an object that stands for a resource. */
        public Builder object(String name, KeyedFields object) {
            return add(name, Meaning.OBJECT, Key.Kind.NONE, object);
        }

        /** Adds the field with the id of the resource. */
        public Builder id(Key.Kind kind, String name) {
            return add(name, Meaning.ID, kind, null);
        }

        /** Adds the two fields that make up the id of the resource. */
        public Builder id(Key.Kind kind, String first, String rest) {
            return add(first, Meaning.FIRST_OF_ID, kind, null).add(rest, Meaning.REST_OF_ID, kind, null);
        }

        /** Adds a field with the ids of other resources, or with one. */
        public Builder ids(Key.Kind kind, String name) {
            return add(name, Meaning.IDS, kind, null);
        }

        /** Adds the field with the URI of the channel or bridge that the resource belongs to. */
        public Builder target(String name) {
            return add(name, Meaning.TARGET, Key.Kind.NONE, null);
        }

        private Builder add(String name, Meaning meaning, Key.Kind kind, @Nullable KeyedFields object) {
            names.add(name);
            fields.add(new Field(meaning, kind, object));
            return this;
        }

        /** Returns the fields. */
        public KeyedFields build() {
            return new KeyedFields(NameTable.of(names.toArray(new String[0])), fields.toArray(new Field[0]));
        }
    }
}
