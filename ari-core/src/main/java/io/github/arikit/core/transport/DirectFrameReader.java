package io.github.arikit.core.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads messages as RFC 6455 frames them, each straight from the buffer of the socket into an array of its own. Control
 * frames, and whatever a data frame must not be, are left to the engine: it answers pings, and ends connections.
 */
final class DirectFrameReader implements FrameReader {
    private static final Logger LOG = LoggerFactory.getLogger(DirectFrameReader.class);

    private static final int CONTINUATION = 0x0;
    private static final int TEXT = 0x1;
    private static final int BINARY = 0x2;
    private static final int CLOSE = 0x8;
    private static final int FIN = 0x80;
    private static final int RESERVED = 0x70;
    private static final int MASKED = 0x80;
    private static final int LARGEST_CONTROL = 125;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int NOT_UTF8 = 1007;
    private static final int TOO_BIG = 1009;

    /** Does what is not reading of data. */
    interface Engine {
        /** Handles the bytes of one frame. */
        void decode(byte[] frame);

        /** Tells the peer what it did wrong, and ends the connection. */
        void fail(int code, String reason);
    }

    private final Engine engine;
    private final Consumer<byte[]> onText;
    private final boolean isMasked;

    private byte[] buffer = new byte[READ_BYTES];
    private int from;
    private int to;
    /** The payload of a frame that is larger than the buffer, and how much of it is there. */
    private byte @Nullable [] large;

    private int largeHead;
    private int largeFilled;
    /** What the fragments are of, or {@link #CONTINUATION} if the next data frame begins a message. */
    private int fragmentsOf = CONTINUATION;

    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);
    private boolean isOver;

    /**
     * Creates a reader.
     *
     * @param isMasked whether the peer masks what it sends, as clients do and servers do not
     */
    DirectFrameReader(Engine engine, Consumer<byte[]> onText, boolean isMasked) {
        this.engine = engine;
        this.onText = onText;
        this.isMasked = isMasked;
    }

    @Override
    public void begin(byte[] first) {
        if (first.length > buffer.length) {
            buffer = Arrays.copyOf(first, first.length);
        } else {
            System.arraycopy(first, 0, buffer, 0, first.length);
        }
        to = first.length;
        handle();
    }

    @Override
    public int fill(InputStream in) throws IOException {
        byte[] rest = large;
        if (rest != null) {
            int count = in.read(rest, largeFilled, rest.length - largeFilled);
            largeFilled += Math.max(0, count);
            return count;
        }
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int count = in.read(buffer, to, buffer.length - to);
        to += Math.max(0, count);
        return count;
    }

    @Override
    public void handle() {
        byte[] payload = large;
        if (payload != null) {
            if (largeFilled < payload.length) {
                return;
            }
            large = null;
            frame(largeHead, payload);
        }
        while (!isOver && large == null && next()) {}
    }

    /** Handles the next frame, if enough of it is there. */
    private boolean next() {
        int available = to - from;
        if (available < 2) {
            return false;
        }
        int second = buffer[from + 1];
        int code = second & 0x7f;
        int head = 2 + (code < 126 ? 0 : code == 126 ? 2 : 8) + ((second & MASKED) == 0 ? 0 : 4);
        if (available < head) {
            return false;
        }
        long length = code < 126 ? code : number(from + 2, code == 126 ? 2 : 8);
        if (length < 0 || length > LARGEST_MESSAGE) {
            fail(TOO_BIG, "a message may have " + LARGEST_MESSAGE + " bytes");
            return false;
        }
        boolean isData = isData(buffer[from]);
        if (isData && isMasked == ((second & MASKED) == 0)) {
            fail(PROTOCOL_ERROR, isMasked ? "frames are to be masked" : "frames are not to be masked");
            return false;
        }
        if (!isData && length > LARGEST_CONTROL) {
            // Not handed to the engine, which would wait for all of it.
            fail(PROTOCOL_ERROR, "only a data frame may have more than " + LARGEST_CONTROL + " bytes");
            return false;
        }
        if (available < head + length) {
            if (head + length > buffer.length) {
                makeRoom(head, (int) length);
            }
            return false;
        }
        take(head, (int) length, isData);
        return true;
    }

    private static boolean isData(byte first) {
        return (first & RESERVED) == 0 && (first & 0xf) <= BINARY;
    }

    private void take(int head, int length, boolean isData) {
        int first = buffer[from];
        int start = from + head;
        from = start + length;
        byte[] payload = Arrays.copyOfRange(buffer, start, from);
        unmask(payload, start - 4);
        if (isData) {
            frame(first, payload);
            return;
        }
        isOver = (first & 0xf) == CLOSE;
        if (isOver && length > 2 && !Utf8.isValid(Arrays.copyOfRange(payload, 2, length))) {
            fail(NOT_UTF8, "the reason is to be in UTF-8");
        } else {
            engine.decode(Arrays.copyOfRange(buffer, start - head, from));
        }
    }

    /** A large payload is read into its own array, except a masked one, which we would have to remember the mask of. */
    private void makeRoom(int head, int length) {
        if (isMasked) {
            buffer = Arrays.copyOfRange(buffer, from, from + head + length);
            to -= from;
            from = 0;
            return;
        }
        byte[] payload = new byte[length];
        largeHead = buffer[from];
        largeFilled = to - from - head;
        System.arraycopy(buffer, from + head, payload, 0, largeFilled);
        from = to;
        large = payload;
    }

    private long number(int at, int bytes) {
        long number = 0;
        for (int i = at; i < at + bytes; i++) {
            number = number << 8 | buffer[i] & 0xff;
        }
        return number;
    }

    private void unmask(byte[] payload, int mask) {
        if (isMasked) {
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= buffer[mask + (i & 3)];
            }
        }
    }

    private void frame(int first, byte[] payload) {
        int opcode = first & 0xf;
        boolean isLast = (first & FIN) != 0;
        if ((opcode == CONTINUATION) == (fragmentsOf == CONTINUATION)) {
            fail(PROTOCOL_ERROR, "fragments are out of order");
            return;
        }
        if (opcode != CONTINUATION && isLast) {
            message(opcode, payload);
            return;
        }
        if (opcode != CONTINUATION) {
            fragmentsOf = opcode;
        }
        if (fragments.size() + payload.length > LARGEST_MESSAGE) {
            fail(TOO_BIG, "a message may have " + LARGEST_MESSAGE + " bytes");
            return;
        }
        fragments.writeBytes(payload);
        if (isLast) {
            int whole = fragmentsOf;
            byte[] message = fragments.toByteArray();
            fragmentsOf = CONTINUATION;
            fragments.reset();
            message(whole, message);
        }
    }

    private void message(int opcode, byte[] message) {
        if (opcode == BINARY) {
            LOG.debug("Ignored a binary message of {} bytes on the event socket", message.length);
        } else if (Utf8.isValid(message)) {
            onText.accept(message);
        } else {
            fail(NOT_UTF8, "text is to be in UTF-8");
        }
    }

    private void fail(int code, String reason) {
        isOver = true;
        engine.fail(code, reason);
    }
}
