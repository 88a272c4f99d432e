package io.github.arikit.core.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time, as a number whose lowest byte is the first. */
public final class Words {
    /** The highest bit of each byte: set where a byte is not ASCII. */
    public static final long HIGH_BITS = 0x8080808080808080L;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long QUOTES = '"' * LOW_BITS;
    private static final long BACKSLASHES = '\\' * LOW_BITS;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    /** Returns the eight bytes from this place on, all of which must be there. */
    public static long at(byte[] bytes, int place) {
        return (long) EIGHT.get(bytes, place);
    }

    /** Returns fewer than eight bytes from this place on, and zeros after them. */
    static long start(byte[] bytes, int place, int count) {
        if (place + Long.BYTES <= bytes.length) {
            return at(bytes, place) & mask(count);
        }
        long word = 0;
        for (int i = count - 1; i >= 0; i--) {
            word = word << Byte.SIZE | bytes[place + i] & 0xff;
        }
        return word;
    }

    /** Returns the bits of the first bytes, of which there are fewer than eight. */
    static long mask(int count) {
        return (1L << count * Byte.SIZE) - 1;
    }

    /** Returns a number whose lowest set bit is in the first byte that is a quote; 0 if none is. */
    static long quote(long word) {
        return zero(word ^ QUOTES);
    }

    /** Returns a number whose lowest set bit is in the first byte that is a backslash; 0 if none is. */
    static long backslash(long word) {
        return zero(word ^ BACKSLASHES);
    }

    /** Subtracting borrows from the byte above where one is zero, so what is above the lowest set bit means nothing. */
    private static long zero(long word) {
        return word - LOW_BITS & ~word & HIGH_BITS;
    }

    /** Returns the hash of what was hashed before and eight bytes more; its highest bits are the best. */
    static long hash(long before, long word) {
        return (Long.rotateLeft(before, 5) ^ word) * SPREAD;
    }

    /** Returns a place in a table of this many bits for a hash. */
    static int slot(long hash, int bits) {
        return (int) (hash >>> Long.SIZE - bits);
    }

    /** Returns the byte in which the lowest set bit is. */
    static int first(long bits) {
        return Long.numberOfTrailingZeros(bits) >>> 3;
    }
}
