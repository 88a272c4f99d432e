package io.github.arikit.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Names that are recognised in UTF-8 bytes without making a string of them: fields, types, or values of a set. A name is
 * known by its place in the order in which the names were given. Safe for any number of threads.
 */
public final class NameTable {
    /** The place of what is not in the table. */
    public static final int UNKNOWN = -1;
    /** Stands before the first name and after the last one. */
    public static final int NONE = -2;

    private final String[] texts;
    private final int[] lengths;
    /** The bytes of all names, eight in a word; each name begins with a word of its own. */
    private final long[] words;

    private final int wordsOfName;
    /** One more than the place of a name, by its hash; zero where there is none. Less than half of it is taken. */
    private final short[] slots;
    /**
     * The name that came after each when it came last, since a server writes fields in the same order again and again. A
     * guess, which is checked: threads may overwrite each other's.
     */
    private final short[] followers;

    private NameTable(String[] texts) {
        this.texts = texts;
        byte[][] names = new byte[texts.length][];
        lengths = new int[texts.length];
        int longest = 0;
        for (int place = 0; place < texts.length; place++) {
            names[place] = texts[place].getBytes(StandardCharsets.UTF_8);
            lengths[place] = names[place].length;
            longest = Math.max(longest, lengths[place]);
        }
        wordsOfName = longest / Long.BYTES + 1;
        words = new long[names.length * wordsOfName];
        slots = new short[Math.max(4, Integer.highestOneBit(names.length) << 2)];
        for (int place = 0; place < names.length; place++) {
            add(place, names[place]);
        }
        followers = new short[names.length + 1];
        Arrays.fill(followers, (short) UNKNOWN);
    }

    private void add(int place, byte[] name) {
        for (int i = 0; i <= name.length / Long.BYTES; i++) {
            int from = i * Long.BYTES;
            words[place * wordsOfName + i] = Words.at(Arrays.copyOfRange(name, from, from + Long.BYTES), 0);
        }
        int slot = slot(name, 0, name.length);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = (short) (place + 1);
    }

    /** Returns the table of these names, each of which is there once. */
    public static NameTable of(String... names) {
        return new NameTable(names.clone());
    }

    /** Returns the name at a place. */
    public String name(int place) {
        return texts[place];
    }

    int length(int place) {
        return lengths[place];
    }

    /** Returns the place of the name in these bytes, or {@link #UNKNOWN}. */
    int find(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        while (slots[slot] != 0) {
            int place = slots[slot] - 1;
            if (lengths[place] == to - from && startsAt(place, bytes, from)) {
                return place;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return UNKNOWN;
    }

    /** Returns the name that probably follows this one or, at {@link #NONE}, comes first; {@link #UNKNOWN} if none does. */
    int follower(int place) {
        return place == UNKNOWN ? UNKNOWN : followers[Math.max(0, place + 1)];
    }

    /** Remembers what has followed. */
    void follow(int place, int follower) {
        if (place != UNKNOWN && follower != UNKNOWN) {
            followers[Math.max(0, place + 1)] = (short) follower;
        }
    }

    /** Tells whether these bytes begin with the name, a quote and a colon. */
    boolean isFieldAt(int place, byte[] bytes, int from) {
        int end = from + lengths[place];
        return end + 1 < bytes.length && bytes[end] == '"' && bytes[end + 1] == ':' && startsAt(place, bytes, from);
    }

    /** There must be as many bytes as the name has. */
    private boolean startsAt(int place, byte[] bytes, int from) {
        int word = place * wordsOfName;
        int at = from;
        int left = lengths[place];
        for (; left >= Long.BYTES; left -= Long.BYTES, at += Long.BYTES) {
            if (Words.at(bytes, at) != words[word++]) {
                return false;
            }
        }
        return Words.start(bytes, at, left) == words[word];
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
