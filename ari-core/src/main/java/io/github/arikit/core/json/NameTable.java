package io.github.arikit.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Names that are recognised in UTF-8 bytes without making a string of them: fields, types, or values of a set. A name is
 * known by its place in the order in which the names were given. Immutable.
 */
public final class NameTable {
    /** The place of what is not in the table. */
    public static final int UNKNOWN = -1;

    private final String[] texts;
    private final byte[][] names;
    /** One more than the place of a name, by its hash; zero where there is none. Less than half of it is taken. */
    private final short[] slots;

    private NameTable(String[] texts) {
        this.texts = texts;
        names = new byte[texts.length][];
        for (int place = 0; place < names.length; place++) {
            names[place] = texts[place].getBytes(StandardCharsets.UTF_8);
        }
        slots = new short[Math.max(4, Integer.highestOneBit(names.length) << 2)];
        for (int place = 0; place < names.length; place++) {
            byte[] name = names[place];
            int slot = slot(name, 0, name.length);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = (short) (place + 1);
        }
    }

    /** Returns the table of these names, each of which is there once. */
    public static NameTable of(String... names) {
        return new NameTable(names.clone());
    }

    /** Returns the name at a place. */
    public String name(int place) {
        return texts[place];
    }

    /** Returns the place of the name in these bytes, or {@link #UNKNOWN}. */
    int find(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        while (slots[slot] != 0) {
            byte[] name = names[slots[slot] - 1];
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return UNKNOWN;
    }

    /** Length, first, middle and last byte tell the names of ARI well apart. */
    private int slot(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        int hash = ((length * 31 + bytes[from]) * 31 + bytes[from + length / 2]) * 31 + bytes[to - 1];
        return hash * 0x9E3779B1 >>> 16 & slots.length - 1;
    }
}
