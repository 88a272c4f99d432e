package io.github.arikit.core.transport;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.handshake.Handshakedata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears the protocol engine, and passes on text and the wish to write. */
final class SocketEngine extends WebSocketAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(SocketEngine.class);

    private final Consumer<byte[]> onText;
    private final Runnable flush;
    private volatile boolean established;
    private volatile String closeReason = "";

    SocketEngine(Consumer<byte[]> onText, Runnable flush) {
        this.onText = onText;
        this.flush = flush;
    }

    /** Returns the bytes of the handshake, which nobody has written yet. */
    byte[] takeHandshake(WebSocketImpl engine) {
        ByteBuffer request = engine.outQueue.remove();
        return Arrays.copyOf(request.array(), request.limit());
    }

    /** Returns code and reason of the end in parentheses; empty if none were given. */
    String closeReason() {
        return closeReason;
    }

    @Override
    public void onWebsocketOpen(WebSocket socket, Handshakedata handshake) {
        established = true;
    }

    @Override
    public void onWriteDemand(WebSocket socket) {
        if (established) {
            flush.run();
        }
    }

    @Override
    public void onWebsocketMessage(WebSocket socket, String text) {
        onText.accept(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void onWebsocketMessage(WebSocket socket, ByteBuffer bytes) {
        LOG.debug("Ignored a binary message of {} bytes on the event socket", bytes.remaining());
    }

    @Override
    public void onWebsocketClosing(WebSocket socket, int code, @Nullable String reason, boolean remote) {
        closeReason = " (code " + code + (reason == null || reason.isEmpty() ? "" : ", " + reason) + ")";
    }

    @Override
    public void onWebsocketClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onWebsocketCloseInitiated(WebSocket socket, int code, String reason) {}

    @Override
    public void onWebsocketError(WebSocket socket, Exception failure) {
        LOG.debug("The websocket engine reports an error", failure);
    }

    @Override
    public @Nullable InetSocketAddress getLocalSocketAddress(WebSocket socket) {
        return null;
    }

    @Override
    public @Nullable InetSocketAddress getRemoteSocketAddress(WebSocket socket) {
        return null;
    }
}
