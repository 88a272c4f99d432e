package io.github.arikit.core;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A server that does to each connection what a test tells it to, byte by byte where needed. */
public final class ScriptedServer implements Closeable {
    /** How long a test waits for anything. */
    public static final long PATIENCE_SECONDS = 20;

    private static final int CLOSE_FRAME = 8;

    /** What to do with one connection. */
    public interface Script {
        void play(Peer peer) throws IOException, InterruptedException;
    }

    /** A request, with the names of its headers in any case. */
    public record Request(String line, Map<String, String> headers, String body) {
        public String target() {
            return line.split(" ")[1];
        }
    }

    private final ServerSocket listening;
    private final Script script;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    private ScriptedServer(ServerSocket listening, Script script) {
        this.script = script;
        this.listening = listening;
        start("accept", this::accept);
    }

    public static ScriptedServer playing(Script script) throws IOException {
        return new ScriptedServer(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), script);
    }

    /** Speaks TLS, and asks for a certificate of the client where it is told to. */
    public static ScriptedServer secured(SSLContext context, boolean needsClientCertificate, Script script)
            throws IOException {
        SSLServerSocket listening = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 100, InetAddress.getLoopbackAddress());
        listening.setNeedClientAuth(needsClientCertificate);
        return new ScriptedServer(listening, script);
    }

    /** Answers every request with this status and body. */
    public static ScriptedServer answering(int status, String contentType, String body) throws IOException {
        return playing(peer -> {
            while (true) {
                peer.readRequest();
                peer.answer(status, contentType, body);
            }
        });
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, "scripted-server-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                int number = accepted.incrementAndGet();
                start("peer-" + number, () -> play(new Peer(socket, number)));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void play(Peer peer) {
        try {
            script.play(peer);
        } catch (IOException | InterruptedException e) {
            // The other side is gone, or the test is over.
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(peer.socket);
            peer.closeQuietly();
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/ari";
    }

    public int connections() {
        return accepted.get();
    }

    /** Returns the next request that any connection has read. */
    public Request nextRequest() throws InterruptedException {
        Request request = requests.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("No request came");
        }
        return request;
    }

    public boolean hasRequest() {
        return !requests.isEmpty();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** The other side of one connection. */
    public final class Peer {
        private final Socket socket;
        private final int number;
        private InputStream in;
        private boolean upgraded;

        Peer(Socket socket, int number) {
            this.socket = socket;
            this.number = number;
        }

        /** Returns how many connections there were up to this one. */
        public int number() {
            return number;
        }

        private InputStream in() throws IOException {
            if (in == null) {
                in = new BufferedInputStream(socket.getInputStream());
            }
            return in;
        }

        public Request readRequest() throws IOException {
            String line = readLine();
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String header = readLine(); !header.isEmpty(); header = readLine()) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
            int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
            String body = new String(in().readNBytes(length), StandardCharsets.UTF_8);
            Request request = new Request(line, headers, body);
            requests.add(request);
            return request;
        }

        private String readLine() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in().read(); c != '\n'; c = in().read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                line.append((char) c);
            }
            return line.toString().strip();
        }

        public void answer(int status, String contentType, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
            String length = status == 204 ? "" : "Content-Length: " + bytes.length + "\r\n";
            write("HTTP/1.1 " + status + " Whatever\r\n" + type + length + "\r\n");
            write(status == 204 ? new byte[0] : bytes);
        }

        public void json(String body) throws IOException {
            answer(200, "application/json", body);
        }

        public void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Accepts the websocket that the next request asks for. */
        public Request acceptWebSocket() throws IOException {
            Request request = readRequest();
            acceptWebSocket(request);
            return request;
        }

        public void acceptWebSocket(Request request) throws IOException {
            upgraded = true;
            write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Protocol: ari\r\nSec-WebSocket-Accept: "
                    + acceptKey(request.headers().get("Sec-WebSocket-Key")) + "\r\n\r\n");
        }

        public void text(String message) throws IOException {
            frame(0x81, message.getBytes(StandardCharsets.UTF_8));
        }

        /** Writes one frame; the first byte holds the final flag and the opcode. */
        public void frame(int first, byte[] payload) throws IOException {
            byte[] head;
            if (payload.length < 126) {
                head = new byte[] {(byte) first, (byte) payload.length};
            } else if (payload.length < 65536) {
                head = new byte[] {(byte) first, 126, (byte) (payload.length >> 8), (byte) payload.length};
            } else {
                head = new byte[10];
                head[0] = (byte) first;
                head[1] = 127;
                for (int i = 0; i < 8; i++) {
                    head[9 - i] = (byte) ((long) payload.length >> 8 * i);
                }
            }
            write(head);
            write(payload);
        }

        /** Reads one short frame of a client, and returns its opcode. */
        public int readOpcode() throws IOException {
            int first = in().read();
            int length = in().read() & 0x7f;
            if (first < 0) {
                throw new EOFException();
            }
            in().skipNBytes(4L + length);
            return first & 0xf;
        }

        /** Reads the next text message of a client, which must be one frame; other frames before it are passed over. */
        public String readText() throws IOException {
            while (true) {
                int first = in().read();
                int length = in().read() & 0x7f;
                if (first < 0 || (first & 0xf) == CLOSE_FRAME) {
                    throw new EOFException();
                }
                if (length == 126) {
                    length = in().read() << 8 | in().read();
                }
                byte[] mask = in().readNBytes(4);
                byte[] payload = in().readNBytes(length);
                if (first == 0x81) {
                    for (int i = 0; i < payload.length; i++) {
                        payload[i] ^= mask[i % 4];
                    }
                    return new String(payload, StandardCharsets.UTF_8);
                }
            }
        }

        /** Reads until the client closes, or says goodbye on a websocket. */
        public void awaitEnd() throws IOException {
            if (upgraded) {
                while (readOpcode() != CLOSE_FRAME) {
                    // Anything else is of no interest.
                    continue;
                }
            } else {
                ignoreEverything();
            }
        }

        /** Reads until the client closes, and answers nothing. */
        public void ignoreEverything() throws IOException {
            in().transferTo(OutputStream.nullOutputStream());
        }

        /** Ends the connection with a reset. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        public void close() throws IOException {
            socket.close();
        }

        private void closeQuietly() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static String acceptKey(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return "scripted server at port " + port() + ", " + String.format(Locale.ROOT, "%d", connections());
    }
}
