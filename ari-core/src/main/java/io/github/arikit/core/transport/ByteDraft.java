package io.github.arikit.core.transport;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.FramedataImpl1;
import org.java_websocket.protocols.Protocol;

/**
 * The protocol of Java-WebSocket, which hands over the bytes of a text message instead of making a string of them. Text
 * that arrives in one frame and at once is taken out before the library, which would look at each byte of it; all other
 * frames are the library's.
 */
final class ByteDraft extends Draft_6455 {
    private static final int WHOLE_TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7f;
    private static final int LONGEST_CODE = 125;
    private static final byte[] NOTHING = {};

    /** A text message in one frame without a mask. */
    private static final class WholeText extends FramedataImpl1 {
        private final byte[] text;

        WholeText(byte[] text) {
            super(Opcode.TEXT);
            this.text = text;
            setPayload(ByteBuffer.wrap(text));
        }

        @Override
        public void isValid() throws InvalidDataException {
            if (!Utf8.isValid(text)) {
                throw new InvalidDataException(CloseFrame.NO_UTF8, "text is to be in UTF-8");
            }
        }
    }

    private final Consumer<byte[]> onText;
    private boolean isInFragments;
    /** The beginning of a head, until the rest of it is there. */
    private byte[] head = NOTHING;
    /** How many bytes the library lacks of the frame that it has begun with. */
    private long missing;

    ByteDraft(Consumer<byte[]> onText) {
        // The second protocol accepts a proxy that drops the answer to the first.
        super(List.of(), List.of(new Protocol("ari"), new Protocol("")), FrameReader.LARGEST_MESSAGE);
        this.onText = onText;
    }

    @Override
    public List<Framedata> translateFrame(ByteBuffer chunk) throws InvalidDataException {
        List<Framedata> frames = new ArrayList<>();
        ByteBuffer bytes = head.length == 0 ? chunk : joined(head, chunk);
        head = NOTHING;
        while (bytes.hasRemaining()) {
            long wanted = missing > 0 ? missing : frameLength(bytes);
            if (wanted == 0) {
                head = bytes(bytes, bytes.remaining());
            } else if (missing == 0 && wanted <= bytes.remaining() && isWholeText(bytes)) {
                frames.add(wholeText(bytes, (int) wanted));
            } else {
                int given = (int) Math.min(wanted, bytes.remaining());
                missing = wanted - given;
                ByteBuffer part = bytes.duplicate();
                part.limit(part.position() + given);
                bytes.position(part.limit());
                frames.addAll(super.translateFrame(part));
            }
        }
        chunk.position(chunk.limit());
        return frames;
    }

    private static ByteBuffer joined(byte[] before, ByteBuffer chunk) {
        byte[] all = Arrays.copyOf(before, before.length + chunk.remaining());
        chunk.get(all, before.length, chunk.remaining());
        return ByteBuffer.wrap(all);
    }

    /** Returns how long the frame is that begins here, with its head; zero if too little of that is there. */
    private static long frameLength(ByteBuffer bytes) {
        if (bytes.remaining() < 2) {
            return 0;
        }
        int headLength = headLength(bytes);
        if (bytes.remaining() < headLength) {
            return 0;
        }
        int at = bytes.position();
        int code = bytes.get(at + 1) & LENGTH;
        if (code <= LONGEST_CODE) {
            return headLength + code;
        }
        long payload = code == LONGEST_CODE + 1 ? bytes.getShort(at + 2) & 0xffff : bytes.getLong(at + 2);
        // The library refuses what is too long as soon as it sees the head.
        return payload < 0 || payload > FrameReader.LARGEST_MESSAGE ? Long.MAX_VALUE : headLength + payload;
    }

    private static int headLength(ByteBuffer bytes) {
        int second = bytes.get(bytes.position() + 1);
        int code = second & LENGTH;
        int length = code <= LONGEST_CODE ? 2 : code == LONGEST_CODE + 1 ? 4 : 10;
        return (second & MASKED) == 0 ? length : length + 4;
    }

    private static boolean isWholeText(ByteBuffer bytes) {
        int at = bytes.position();
        return (bytes.get(at) & 0xff) == WHOLE_TEXT && (bytes.get(at + 1) & MASKED) == 0;
    }

    private static WholeText wholeText(ByteBuffer bytes, int length) throws InvalidDataException {
        int headLength = headLength(bytes);
        bytes.position(bytes.position() + headLength);
        WholeText frame = new WholeText(bytes(bytes, length - headLength));
        frame.isValid();
        return frame;
    }

    /** Takes out bytes. */
    private static byte[] bytes(ByteBuffer source, int count) {
        byte[] bytes = new byte[count];
        source.get(bytes);
        return bytes;
    }

    @Override
    public void processFrame(WebSocketImpl engine, Framedata frame) throws InvalidDataException {
        boolean isWhole = frame.getOpcode() == Opcode.TEXT && frame.isFin() && !isInFragments;
        if (isWhole) {
            onText.accept(frame instanceof WholeText whole ? whole.text : bytes(frame));
            return;
        }
        if (!isControl(frame.getOpcode())) {
            isInFragments = !frame.isFin();
        }
        super.processFrame(engine, frame);
    }

    private static byte[] bytes(Framedata frame) {
        ByteBuffer payload = frame.getPayloadData().duplicate();
        return bytes(payload, payload.remaining());
    }

    private static boolean isControl(Opcode opcode) {
        return opcode == Opcode.PING || opcode == Opcode.PONG || opcode == Opcode.CLOSING;
    }

    @Override
    public void reset() {
        super.reset();
        head = NOTHING;
        missing = 0;
    }

    @Override
    public Draft copyInstance() {
        return new ByteDraft(onText);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
