package io.github.arikit.benchmarks.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Accepts websockets as Asterisk does, and sends each the corpus over and over, as fast as it reads: for as long as it
 * stays. Prints its port.
 */
public final class ReplayServer {
    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int CHUNK = 256 << 10;

    private ReplayServer() {}

    /** Arguments: the name of a corpus. */
    public static void main(String[] arguments) throws IOException {
        byte[] wire = wire(Corpus.named(arguments[0]).frames());
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println("PORT " + server.getLocalPort());
            while (true) {
                try (Socket socket = server.accept()) {
                    socket.setTcpNoDelay(true);
                    serve(socket, wire);
                } catch (IOException e) {
                    // The client has what it wanted, and the next one may come.
                    System.out.println("LEFT " + e.getMessage());
                }
            }
        }
    }

    private static void serve(Socket socket, byte[] wire) throws IOException {
        String request = head(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        out.write(answer(request).getBytes(StandardCharsets.ISO_8859_1));
        while (true) {
            for (int at = 0; at < wire.length; at += CHUNK) {
                out.write(wire, at, Math.min(CHUNK, wire.length - at));
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static String answer(String request) {
        String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(header(request, "Sec-WebSocket-Key")) + "\r\n";
        return answer + (header(request, "Sec-WebSocket-Protocol").isEmpty() ? "" : "Sec-WebSocket-Protocol: ari\r\n")
                + "\r\n";
    }

    private static String header(String request, String name) {
        return request.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + ACCEPT).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] wire(List<byte[]> frames) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            wire.write(0x81);
            if (frame.length < 126) {
                wire.write(frame.length);
            } else if (frame.length < 65_536) {
                wire.write(126);
                wire.write(frame.length >>> 8);
                wire.write(frame.length);
            } else {
                wire.write(127);
                wire.writeBytes(new byte[4]);
                for (int shift = 24; shift >= 0; shift -= 8) {
                    wire.write(frame.length >>> shift);
                }
            }
            wire.writeBytes(frame);
        }
        return wire.toByteArray();
    }
}
