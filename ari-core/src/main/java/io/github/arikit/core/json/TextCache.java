package io.github.arikit.core.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short strings that were read lately, so that what events say again and again is kept once: states, contexts, names
 * and ids. Holds at most {@value #SLOTS} strings of {@value #LONGEST} characters. Safe for any number of threads: they
 * may overwrite each other's entries, and strings are immutable.
 */
final class TextCache {
    static final int LONGEST = 40;
    private static final int SLOTS = 2_048;

    private final @Nullable String[] recent = new @Nullable String[SLOTS];

    /** Returns the string of these ASCII bytes. */
    String ascii(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        int hash = hash(bytes, from, to);
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String known = recent[slot];
        if (known != null && equal(known, bytes, from, length)) {
            return known;
        }
        String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        recent[slot] = text;
        return text;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    private static boolean equal(String text, byte[] bytes, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
