package io.github.arikit.core.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.java_websocket.WebSocketImpl;

/** Leaves all of the protocol to Java-WebSocket. */
final class EngineFrameReader implements FrameReader {
    private final WebSocketImpl engine;
    private byte[] buffer = {};
    private int count;

    EngineFrameReader(WebSocketImpl engine) {
        this.engine = engine;
    }

    @Override
    public void begin(byte[] first) {
        buffer = first;
        count = first.length;
        handle();
        buffer = new byte[READ_BYTES];
    }

    @Override
    public int fill(InputStream in) throws IOException {
        count = in.read(buffer);
        return count;
    }

    @Override
    public void handle() {
        if (count > 0) {
            engine.decode(ByteBuffer.wrap(buffer, 0, count));
        }
    }
}
