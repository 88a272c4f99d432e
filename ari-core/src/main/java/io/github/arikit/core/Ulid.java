package io.github.arikit.core;

/** The text form of ULIDs: 48 bits of time and 80 bits of chance in lower-case Crockford Base32. */
final class Ulid {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TIME_DIGITS = 10;
    private static final int BITS_PER_DIGIT = 5;
    private static final int DIGIT_MASK = 0x1f;

    private Ulid() {}

    /** Returns the text for a time in milliseconds and two halves of 40 bits. */
    static String format(long millis, long high, long low) {
        char[] text = new char[26];
        write(text, 0, TIME_DIGITS, millis);
        write(text, TIME_DIGITS, 8, high);
        write(text, TIME_DIGITS + 8, 8, low);
        return new String(text);
    }

    private static void write(char[] text, int from, int digits, long value) {
        for (int i = digits - 1; i >= 0; i--) {
            text[from + i] = DIGITS.charAt((int) (value & DIGIT_MASK));
            value >>>= BITS_PER_DIGIT;
        }
    }

    /** Returns the time in milliseconds. */
    static long timeOf(String ulid) {
        long millis = 0;
        for (int i = 0; i < TIME_DIGITS; i++) {
            int digit = DIGITS.indexOf(Character.toLowerCase(ulid.charAt(i)));
            if (digit < 0) {
                throw new IllegalArgumentException("Not an id with a time in it: " + ulid);
            }
            millis = millis << BITS_PER_DIGIT | digit;
        }
        return millis;
    }
}
