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

    /** A larger frame is let go of when it was looked at, a smaller one when the next one comes. */
    private static final int LARGE = 64 << 10;

    // What is kept from frame to frame is written to as rarely as possible: to write a reference into an old object
    // costs as much as to read a field.
    private final JsonBytes in = new JsonBytes(NOTHING);
    private final KeyScan keys = new KeyScan();
    private boolean isTypeFirst;
    private String unknownType = "";

    FrameScan() {}

    /** Begins with a frame, and returns the place of its type in the table. Asterisk usually writes the type first. */
    int begin(byte[] frame, NameTable types) throws IOException {
        in.reset(frame);
        in.beginObject();
        int field = in.nextField(TYPE, NameTable.NONE);
        isTypeFirst = field >= 0;
        while (field != NameTable.NONE) {
            if (field != NameTable.UNKNOWN) {
                return type(types);
            }
            in.skipValue();
            field = in.nextField(TYPE, field);
        }
        throw new IOException("A message without a type");
    }

    private int type(NameTable types) throws IOException {
        int place = in.textIn(types);
        if (place == NameTable.UNKNOWN) {
            String text = in.string();
            if (text == null) {
                throw new IOException("A message without a type");
            }
            unknownType = text;
        }
        return place;
    }

    /** Returns the type of a message whose type is not in the table. */
    public String typeName() {
        return unknownType;
    }

    byte[] frame() {
        return in.bytes();
    }

    /** Reads all of the frame, and returns the keys in these fields. */
    List<Key> keys(KeyedFields fields) throws IOException {
        keys.clear();
        if (isTypeFirst) {
            fields.readRest(in, keys);
        } else {
            in.again();
            fields.read(in, keys);
        }
        in.end();
        return keys.toList();
    }

    /** Lets go of the frame. */
    void end() {
        if (in.bytes().length > LARGE) {
            in.reset(NOTHING);
        }
    }
}
