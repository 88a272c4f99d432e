package io.github.arikit.core.transport;

import java.nio.ByteBuffer;

/** What the first bytes of a frame say, as RFC 6455 lays them out. */
final class FrameHead {
    private static final int FIN = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7f;
    private static final int IN_TWO_BYTES = 126;
    private static final int IN_EIGHT_BYTES = 127;
    private static final int MASK_BYTES = 4;

    private FrameHead() {}

    /** Returns how long the head is that begins here; zero if it is not whole yet. */
    static int length(ByteBuffer frame) {
        if (frame.remaining() < 2) {
            return 0;
        }
        int code = code(frame);
        int length = code == IN_EIGHT_BYTES ? 10 : code == IN_TWO_BYTES ? 4 : 2;
        length += isMasked(frame) ? MASK_BYTES : 0;
        return length > frame.remaining() ? 0 : length;
    }

    /** Returns how long the payload is after a head that is whole; below zero if it breaks the protocol. */
    static long payload(ByteBuffer frame) {
        int at = frame.position() + 2;
        return switch (code(frame)) {
            case IN_TWO_BYTES -> frame.getShort(at) & 0xffff;
            case IN_EIGHT_BYTES -> frame.getLong(at);
            default -> code(frame);
        };
    }

    private static int code(ByteBuffer frame) {
        return frame.get(frame.position() + 1) & LENGTH;
    }

    static boolean isMasked(ByteBuffer frame) {
        return (frame.get(frame.position() + 1) & MASKED) != 0;
    }

    /** Returns what each four bytes of the payload are combined with, after a head that is whole; zero if with nothing. */
    static int mask(ByteBuffer frame, int headLength) {
        return isMasked(frame) ? frame.getInt(frame.position() + headLength - MASK_BYTES) : 0;
    }

    /** Tells whether this is a text message in one frame. */
    static boolean isWholeText(ByteBuffer frame) {
        return (frame.get(frame.position()) & 0xff) == (FIN | TEXT);
    }

    static boolean isClose(ByteBuffer frame) {
        return (frame.get(frame.position()) & OPCODE) == CLOSE;
    }
}
