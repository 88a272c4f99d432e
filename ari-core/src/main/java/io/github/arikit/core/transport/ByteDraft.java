package io.github.arikit.core.transport;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.Protocol;

/** The protocol of Java-WebSocket, which hands over the bytes of a text message instead of making a string of them. */
final class ByteDraft extends Draft_6455 {
    private final Consumer<byte[]> onText;
    private boolean isInFragments;

    ByteDraft(Consumer<byte[]> onText) {
        // The second protocol accepts a proxy that drops the answer to the first.
        super(List.of(), List.of(new Protocol("ari"), new Protocol("")), FrameReader.LARGEST_MESSAGE);
        this.onText = onText;
    }

    @Override
    public void processFrame(WebSocketImpl engine, Framedata frame) throws InvalidDataException {
        boolean isWhole = frame.getOpcode() == Opcode.TEXT && frame.isFin() && !isInFragments;
        if (isWhole) {
            onText.accept(bytes(frame.getPayloadData()));
            return;
        }
        if (!isControl(frame.getOpcode())) {
            isInFragments = !frame.isFin();
        }
        super.processFrame(engine, frame);
    }

    private static boolean isControl(Opcode opcode) {
        return opcode == Opcode.PING || opcode == Opcode.PONG || opcode == Opcode.CLOSING;
    }

    private static byte[] bytes(ByteBuffer payload) {
        if (payload.hasArray() && payload.arrayOffset() == 0 && payload.array().length == payload.remaining()) {
            return payload.array();
        }
        byte[] copy = new byte[payload.remaining()];
        payload.duplicate().get(copy);
        return copy;
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
