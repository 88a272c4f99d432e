package io.github.arikit.core.json;

import java.io.IOException;

/**
 * Finds where values end, and checks that they are JSON. A method is given the place of the first sign of what it reads
 * over, and returns that of the sign after it.
 */
final class JsonScan {
    private static final int DEEPEST = 250;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private JsonScan() {}

    /** Returns the place of the first sign from here on that is no space. */
    static int token(byte[] json, int at) throws IOException {
        return at < json.length && json[at] > ' ' ? at : tokenAfterSpaces(json, at);
    }

    private static int tokenAfterSpaces(byte[] json, int at) throws IOException {
        for (int i = at; i < json.length; i++) {
            if (!isSpace(json[i])) {
                return i;
            }
        }
        throw new IOException("The JSON ends too soon at " + JsonPath.of(json, json.length));
    }

    /** Checks that nothing but spaces follows. */
    static void end(byte[] json, int at) throws IOException {
        for (int i = at; i < json.length; i++) {
            if (!isSpace(json[i])) {
                throw wrong(json, i, "more than one value");
            }
        }
    }

    private static boolean isSpace(byte sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }

    /** Reads over a value of any kind; one that is nested deeper than a bound is refused. */
    static int value(byte[] json, int at, int depth) throws IOException {
        switch (json[at]) {
            case '"':
                return string(json, at);
            case '{':
                return object(json, at, depth);
            case '[':
                return array(json, at, depth);
            case 't':
            case 'f':
            case 'n':
                return literal(json, at);
            default:
                return number(json, at);
        }
    }

    private static int object(byte[] json, int at, int depth) throws IOException {
        checkDepth(json, at, depth);
        int i = token(json, at + 1);
        return json[i] == '}' ? i + 1 : members(json, i, depth);
    }

    /** Reads over the name of a field, all that comes after it, and the end of the object. */
    static int members(byte[] json, int name, int depth) throws IOException {
        int i = name;
        while (true) {
            if (json[i] != '"') {
                throw wrong(json, i, "not the name of a field");
            }
            i = token(json, afterColon(json, string(json, i)));
            i = token(json, json[i] == '"' ? string(json, i) : value(json, i, depth + 1));
            if (json[i] == '}') {
                return i + 1;
            }
            i = token(json, afterComma(json, i));
        }
    }

    /** Reads over the colon that is next. */
    static int afterColon(byte[] json, int at) throws IOException {
        int colon = token(json, at);
        if (json[colon] != ':') {
            throw wrong(json, colon, "no colon after the name of a field");
        }
        return colon + 1;
    }

    private static int array(byte[] json, int at, int depth) throws IOException {
        checkDepth(json, at, depth);
        int i = token(json, at + 1);
        if (json[i] == ']') {
            return i + 1;
        }
        while (true) {
            i = token(json, value(json, i, depth + 1));
            if (json[i] == ']') {
                return i + 1;
            }
            i = token(json, afterComma(json, i));
        }
    }

    /** Reads over the comma that must be here. */
    static int afterComma(byte[] json, int at) throws IOException {
        if (json[at] != ',') {
            throw wrong(json, at, "neither a comma nor the end");
        }
        return at + 1;
    }

    static void checkDepth(byte[] json, int at, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw wrong(json, at, "nested more than " + DEEPEST + " deep");
        }
    }

    /**
     * Reads over a string, eight bytes at a time. Whether there was a backslash is looked at in the end, so that finding
     * the quote does not wait for it.
     */
    static int string(byte[] json, int at) throws IOException {
        long backslashes = 0;
        for (int i = at + 1; i <= json.length - Long.BYTES; i += Long.BYTES) {
            long word = Words.at(json, i);
            backslashes |= Words.backslash(word);
            long found = Words.quote(word);
            if (found != 0) {
                return backslashes == 0 ? i + Words.first(found) + 1 : unusualString(json, at);
            }
        }
        return unusualString(json, at);
    }

    /** Does the same byte by byte. */
    private static int unusualString(byte[] json, int at) throws IOException {
        int i = at + 1;
        while (i < json.length) {
            if (json[i] == '"') {
                return i + 1;
            }
            i = json[i] == '\\' ? escape(json, i) : i + 1;
        }
        throw wrong(json, at, "a string without an end");
    }

    private static int escape(byte[] json, int backslash) throws IOException {
        int i = backslash + 1;
        switch (sign(json, i)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
                return i + 1;
            case 'u':
                for (int digit = 1; digit <= 4; digit++) {
                    if (Character.digit(sign(json, i + digit), 16) < 0) {
                        throw wrong(json, backslash, "not an escape");
                    }
                }
                return i + 5;
            default:
                throw wrong(json, backslash, "not an escape");
        }
    }

    /** Reads over true, false or null. */
    static int literal(byte[] json, int at) throws IOException {
        byte[] word = json[at] == 't' ? TRUE : json[at] == 'f' ? FALSE : NULL;
        int after = at + word.length;
        if (after > json.length || !isSame(json, at, word) || isWordLike(sign(json, after))) {
            throw wrong(json, at, "not a value");
        }
        return after;
    }

    private static boolean isSame(byte[] json, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (json[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordLike(int sign) {
        int lower = sign | 0x20;
        return sign < 0 || lower >= 'a' && lower <= 'z' || isDigit(sign);
    }

    /** Reads over a number. */
    static int number(byte[] json, int at) throws IOException {
        int i = sign(json, at) == '-' ? at + 1 : at;
        i = sign(json, i) == '0' ? i + 1 : digits(json, i);
        if (sign(json, i) == '.') {
            i = digits(json, i + 1);
        }
        if (sign(json, i) == 'e' || sign(json, i) == 'E') {
            int exponent = sign(json, i + 1);
            i = digits(json, exponent == '+' || exponent == '-' ? i + 2 : i + 1);
        }
        if (isWordLike(sign(json, i)) || sign(json, i) == '.') {
            throw wrong(json, i, "not a value");
        }
        return i;
    }

    private static int digits(byte[] json, int first) throws IOException {
        int i = first;
        while (isDigit(sign(json, i))) {
            i++;
        }
        if (i == first) {
            throw wrong(json, i, "not a value");
        }
        return i;
    }

    static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    private static int sign(byte[] json, int at) {
        return at < json.length ? json[at] : 0;
    }

    static IOException wrong(byte[] json, int at, String problem) {
        return new IOException("This is " + problem + " at " + JsonPath.of(json, at));
    }
}
