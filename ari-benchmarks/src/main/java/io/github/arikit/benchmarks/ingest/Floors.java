package io.github.arikit.benchmarks.ingest;

import io.github.arikit.benchmarks.Ingest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** What no client can be faster than: counting frames, and nothing else. */
final class Floors {
    private static final int BUFFER = 64 << 10;
    private static final String HANDSHAKE = "GET /ari/events?app=bench HTTP/1.1\r\nHost: localhost\r\n"
            + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";

    private Floors() {}

    /** Finds the frames on a socket, and looks at no byte within. */
    static void bareSocket(URI server, Ingest ingest) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(HANDSHAKE.getBytes(StandardCharsets.ISO_8859_1));
        InputStream in = socket.getInputStream();
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            ends = next == '\r' || next == '\n' ? ends + 1 : 0;
        }
        Thread reader = new Thread(() -> count(in, ingest), "bare-socket");
        reader.setDaemon(true);
        reader.start();
    }

    private static void count(InputStream in, Ingest ingest) {
        byte[] buffer = new byte[BUFFER];
        int from = 0;
        int to = 0;
        try {
            while (true) {
                int length = to - from < 4 ? Integer.MAX_VALUE : length(buffer, from);
                if (to - from >= length) {
                    from += length;
                    ingest.event();
                    continue;
                }
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                from = 0;
                to += in.read(buffer, to, buffer.length - to);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The server left", e);
        }
    }

    /** The corpus has no frame beyond the two lengths that are dealt with here. */
    private static int length(byte[] buffer, int from) {
        int code = buffer[from + 1];
        return code < 126 ? 2 + code : 4 + (buffer[from + 2] & 0xff) * 256 + (buffer[from + 3] & 0xff);
    }

    /** Has Java-WebSocket make a string of every frame. */
    static void javaWebSocket(URI server, Ingest ingest) {
        new WebSocketClient(URI.create("ws://" + server.getAuthority() + "/ari/events?app=bench")) {
            @Override
            public void onOpen(ServerHandshake handshake) {}

            @Override
            public void onMessage(String message) {
                ingest.event();
            }

            @Override
            public void onClose(int code, String reason, boolean remote) {}

            @Override
            public void onError(Exception error) {
                throw new IllegalStateException(error);
            }
        }.connect();
    }
}
