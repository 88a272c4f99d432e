package io.github.arikit.handles.fault;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One frame of a websocket as a server sends it: the first byte with the final flag and the opcode, and the payload.
 */
record Frame(int first, byte[] payload) {
    static final int TEXT = 0x81;
    static final int BINARY = 0x82;
    static final int CLOSE = 0x88;
    static final int PING = 0x89;

    private static final int SHORT = 126;
    private static final int LONG = 127;

    static Frame text(String text) {
        return new Frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    static Frame close(int code) {
        return new Frame(CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    static Frame read(DataInputStream in) throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        long size = length == SHORT ? in.readUnsignedShort() : length == LONG ? in.readLong() : length;
        byte[] payload = new byte[Math.toIntExact(size)];
        in.readFully(payload);
        return new Frame(first, payload);
    }

    boolean isText() {
        return first == TEXT;
    }

    byte[] bytes() {
        return bytes(first, payload.length, payload);
    }

    /** Returns a frame that announces another length than it has. */
    static byte[] bytes(int first, long announced, byte[] payload) {
        ByteBuffer out = ByteBuffer.allocate(payload.length + 10);
        out.put((byte) first);
        if (announced >= 0 && announced < SHORT) {
            out.put((byte) announced);
        } else if (announced >= 0 && announced < 1 << 16) {
            out.put((byte) SHORT).putShort((short) announced);
        } else {
            out.put((byte) LONG).putLong(announced);
        }
        out.put(payload);
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Returns the same message in several frames, none longer than this. */
    byte[] fragmented(int most) {
        ByteBuffer out = ByteBuffer.allocate(payload.length * 4 + 10);
        for (int from = 0; from < payload.length; from += most) {
            int to = Math.min(payload.length, from + most);
            int opcode = from == 0 ? first & 0xf : 0;
            int last = to == payload.length ? 0x80 : 0;
            out.put(bytes(opcode | last, to - from, Arrays.copyOfRange(payload, from, to)));
        }
        return Arrays.copyOf(out.array(), out.position());
    }
}
