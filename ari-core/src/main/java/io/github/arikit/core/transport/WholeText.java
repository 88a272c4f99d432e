package io.github.arikit.core.transport;

import java.nio.ByteBuffer;
import org.java_websocket.enums.Opcode;
import org.java_websocket.framing.Framedata;

/** A text message that came in one frame. */
record WholeText(byte[] text) implements Framedata {
    @Override
    public boolean isFin() {
        return true;
    }

    @Override
    public boolean isRSV1() {
        return false;
    }

    @Override
    public boolean isRSV2() {
        return false;
    }

    @Override
    public boolean isRSV3() {
        return false;
    }

    @Override
    public boolean getTransfereMasked() {
        return false;
    }

    @Override
    public Opcode getOpcode() {
        return Opcode.TEXT;
    }

    @Override
    public ByteBuffer getPayloadData() {
        return ByteBuffer.wrap(text);
    }

    @Override
    public void append(Framedata next) {
        throw new UnsupportedOperationException("A whole message has no next frame");
    }
}
