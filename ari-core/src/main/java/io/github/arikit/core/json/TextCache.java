package io.github.arikit.core.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short strings that were read lately, so that what events say again and again is kept once: states, contexts, names
 * and ids. Holds at most {@value #SLOTS} strings of {@value #LONGEST} characters. Safe for any number of threads: they
 * may overwrite each other's entries, which are immutable.
 */
final class TextCache {
    static final int LONGEST = 40;
    private static final int SLOT_BITS = 11;
    private static final int SLOTS = 1 << SLOT_BITS;

    /**
     * A string with its bytes, eight in a word, beside it, so that comparing need not go to the string: the last word
     * has the last eight bytes, of which some may be in the word before as well, or all bytes of a shorter string.
     */
    private static final class Text {
        private final String text;
        private final int length;
        private final long first;
        private final long second;
        private final long third;
        private final long fourth;
        private final long last;

        Text(String text, byte[] bytes, int from) {
            this.text = text;
            length = text.length();
            first = length > 8 ? Words.at(bytes, from) : 0;
            second = length > 16 ? Words.at(bytes, from + 8) : 0;
            third = length > 24 ? Words.at(bytes, from + 16) : 0;
            fourth = length > 32 ? Words.at(bytes, from + 24) : 0;
            last = last(bytes, from, length);
        }

        private static long last(byte[] bytes, int from, int length) {
            return length < Long.BYTES ? Words.start(bytes, from, length) : Words.at(bytes, from + length - Long.BYTES);
        }

        boolean isOf(byte[] bytes, int from, int size) {
            return size == length
                    && last == last(bytes, from, size)
                    && (size <= 8 || first == Words.at(bytes, from))
                    && (size <= 16 || second == Words.at(bytes, from + 8))
                    && (size <= 24 || third == Words.at(bytes, from + 16))
                    && (size <= 32 || fourth == Words.at(bytes, from + 24));
        }
    }

    private final @Nullable Text[] recent = new @Nullable Text[SLOTS];

    /** Returns the string of these ASCII bytes. */
    String ascii(byte[] bytes, int from, int to) {
        long hash = 0;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            hash = Words.hash(hash, Words.at(bytes, i));
        }
        return ascii(bytes, from, to, Words.hash(hash, Words.start(bytes, i, to - i)));
    }

    /** Returns the string of these ASCII bytes, whose hash is known. */
    String ascii(byte[] bytes, int from, int to, long hash) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        int slot = Words.slot(hash, SLOT_BITS);
        Text known = recent[slot];
        if (known != null && known.isOf(bytes, from, length)) {
            return known.text;
        }
        String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        recent[slot] = new Text(text, bytes, from);
        return text;
    }
}
