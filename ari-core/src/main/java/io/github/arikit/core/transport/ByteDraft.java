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
import org.java_websocket.protocols.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of Java-WebSocket, which hands over the bytes of a text message instead of making a string of them. A
 * message that comes in one frame, as Asterisk sends events, is taken out before the library looks at each byte of it;
 * all other frames are the library's.
 */
final class ByteDraft extends Draft_6455 {
    /** The longest message that is read; the peer of a longer one is told so. */
    static final int LARGEST_MESSAGE = 64 << 20;

    /** The payload of a close frame begins with its code. */
    private static final int CODE_BYTES = 2;

    private static final byte[] NOTHING = {};

    private final Consumer<byte[]> onText;
    private final boolean isServer;
    private boolean isInFragments;
    private boolean isClosed;
    /** The beginning of a head, until the rest of it is there. */
    private byte[] head = NOTHING;
    /** A message of which some bytes are still to come, and how many are there. */
    private byte @Nullable [] partial;

    private int filled;
    private int mask;
    /** How many bytes the library lacks of the frame that it has begun with. */
    private long missing;

    /** Creates the protocol of one side: what a server reads is masked, and what a client reads is not. */
    ByteDraft(Consumer<byte[]> onText, boolean isServer) {
        // The second protocol accepts a proxy that drops the answer to the first.
        super(List.of(), List.of(new Protocol("ari"), new Protocol("")), LARGEST_MESSAGE);
        this.onText = onText;
        this.isServer = isServer;
    }

    @Override
    public List<Framedata> translateFrame(ByteBuffer chunk) throws InvalidDataException {
        List<Framedata> frames = new ArrayList<>(0);
        ByteBuffer bytes = head.length == 0 ? chunk : joined(head, chunk);
        head = NOTHING;
        while (bytes.hasRemaining() && !isClosed) {
            if (partial != null) {
                fill(partial, bytes, frames);
            } else if (missing > 0) {
                frames.addAll(byLibrary(bytes, missing));
            } else {
                next(bytes, frames);
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

    /** Takes the next frame, or what is there of it. */
    private void next(ByteBuffer bytes, List<Framedata> frames) throws InvalidDataException {
        int headLength = FrameHead.length(bytes);
        if (headLength == 0) {
            head = take(bytes, bytes.remaining());
            return;
        }
        if (FrameHead.isMasked(bytes) != isServer) {
            throw new InvalidDataException(
                    CloseFrame.PROTOCOL_ERROR, isServer ? "frames are to be masked" : "frames are not to be masked");
        }
        long length = FrameHead.payload(bytes);
        boolean isPossible = length >= 0 && length <= LARGEST_MESSAGE;
        if (isPossible && FrameHead.isWholeText(bytes)) {
            mask = FrameHead.mask(bytes, headLength);
            bytes.position(bytes.position() + headLength);
            fill(new byte[(int) length], bytes, frames);
            return;
        }
        if (FrameHead.isClose(bytes) && isPossible && length <= bytes.remaining() - headLength) {
            isClosed = true;
            checkReason(bytes, headLength, (int) length);
        }
        // The library refuses what is too long, or below zero, as soon as it sees the head.
        frames.addAll(byLibrary(bytes, isPossible ? headLength + length : Long.MAX_VALUE));
    }

    /** Takes bytes of a message, and handles it if it is whole by then. */
    private void fill(byte[] text, ByteBuffer bytes, List<Framedata> frames) throws InvalidDataException {
        int count = Math.min(text.length - filled, bytes.remaining());
        bytes.get(text, filled, count);
        filled += count;
        if (filled < text.length) {
            partial = text;
            return;
        }
        partial = null;
        filled = 0;
        unmask(text, mask);
        checkUtf8(text);
        if (frames.isEmpty() && !isInFragments) {
            onText.accept(text);
        } else {
            // What came before is handled first.
            frames.add(new WholeText(text));
        }
    }

    private List<Framedata> byLibrary(ByteBuffer bytes, long wanted) throws InvalidDataException {
        int given = (int) Math.min(wanted, bytes.remaining());
        missing = wanted - given;
        ByteBuffer part = bytes.duplicate();
        part.limit(part.position() + given);
        bytes.position(part.limit());
        return super.translateFrame(part);
    }

    private void checkReason(ByteBuffer close, int headLength, int length) throws InvalidDataException {
        ByteBuffer content = close.duplicate();
        content.position(content.position() + headLength);
        byte[] reason = take(content, length);
        unmask(reason, FrameHead.mask(close, headLength));
        checkUtf8(Arrays.copyOfRange(reason, Math.min(CODE_BYTES, length), length));
    }

    private static void unmask(byte[] payload, int key) {
        for (int i = 0; key != 0 && i < payload.length; i++) {
            payload[i] ^= (byte) (key >>> Byte.SIZE * (3 - (i & 3)));
        }
    }

    private static void checkUtf8(byte[] text) throws InvalidDataException {
        if (!Utf8.isValid(text)) {
            throw new InvalidDataException(CloseFrame.NO_UTF8, "text is to be in UTF-8");
        }
    }

    private static byte[] take(ByteBuffer source, int count) {
        byte[] bytes = new byte[count];
        source.get(bytes);
        return bytes;
    }

    @Override
    public void processFrame(WebSocketImpl engine, Framedata frame) throws InvalidDataException {
        boolean isWhole = frame.getOpcode() == Opcode.TEXT && frame.isFin() && !isInFragments;
        if (isWhole) {
            onText.accept(payload(frame));
            return;
        }
        if (!isControl(frame.getOpcode())) {
            isInFragments = !frame.isFin();
        }
        super.processFrame(engine, frame);
    }

    private static byte[] payload(Framedata frame) {
        if (frame instanceof WholeText whole) {
            return whole.text();
        }
        ByteBuffer payload = frame.getPayloadData().duplicate();
        return take(payload, payload.remaining());
    }

    private static boolean isControl(Opcode opcode) {
        return opcode == Opcode.PING || opcode == Opcode.PONG || opcode == Opcode.CLOSING;
    }

    @Override
    public void reset() {
        super.reset();
        head = NOTHING;
        partial = null;
        filled = 0;
        missing = 0;
        isClosed = false;
    }

    @Override
    public Draft copyInstance() {
        return new ByteDraft(onText, isServer);
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
