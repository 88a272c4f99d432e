package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import io.github.arikit.core.json.JsonBytes;
import io.github.arikit.core.json.NameTable;
import java.io.IOException;
import java.util.List;

/** The first look at a frame, in which its type and its keys are found. Not to be shared between threads. */
public final class FrameScan {
    private static final byte[] NOTHING = {};
    private static final NameTable TYPE = NameTable.of("type");

    private final JsonBytes in = new JsonBytes(NOTHING);
    private final KeyScan keys = new KeyScan();
    private String typeName = "";

    FrameScan() {}

    /** Begins with a frame, and returns the place of its type in the table. Asterisk usually writes the type first. */
    int begin(byte[] frame, NameTable types) throws IOException {
        in.reset(frame);
        typeName = "a message";
        in.beginObject();
        while (in.nextField()) {
            if (in.fieldIn(TYPE) != NameTable.UNKNOWN) {
                return type(types);
            }
            in.skipValue();
        }
        throw new IOException("A message without a type");
    }

    private int type(NameTable types) throws IOException {
        int place = in.textIn(types);
        if (place != NameTable.UNKNOWN) {
            typeName = types.name(place);
            return place;
        }
        String text = in.string();
        if (text == null) {
            throw new IOException("A message without a type");
        }
        typeName = text;
        return place;
    }

    /** Returns the type of the message. */
    public String typeName() {
        return typeName;
    }

    byte[] frame() {
        return in.bytes();
    }

    /** Reads all of the frame, and returns the keys in these fields. */
    List<Key> keys(KeyedFields fields) throws IOException {
        in.reset(in.bytes());
        keys.clear();
        fields.read(in, keys);
        in.end();
        return keys.toList();
    }

    /** Lets go of the frame. */
    void end() {
        in.reset(NOTHING);
    }
}
