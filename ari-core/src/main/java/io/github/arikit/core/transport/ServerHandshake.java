package io.github.arikit.core.transport;

import io.github.arikit.core.AriServerConfig;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Reads what asks us for a websocket, and answers what may not have one. */
final class ServerHandshake {
    private static final int LONGEST_HEAD = 16 << 10;
    private static final String BASIC = "Basic ";

    /**
     * What was asked for.
     *
     * @param username the name of the user who asks
     * @param target path and query
     * @param head request line and headers, with the empty line at their end
     * @param rest what came after that, as far as it was read
     */
    record Request(String username, String target, byte[] head, byte[] rest) {}

    /** Something that may not have a websocket. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String status;
        private final String header;

        RefusedException(String status, String header, String reason) {
            super(reason);
            this.status = status;
            this.header = header;
        }

        /** Returns the answer, after which the connection is closed. */
        byte[] answer() {
            return ("HTTP/1.1 " + status + "\r\n" + header + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final AriServerConfig config;

    ServerHandshake(AriServerConfig config) {
        this.config = config;
    }

    /**
     * Reads a request and makes sure that it may be granted.
     *
     * @throws RefusedException if it may not
     * @throws IOException if it is not whole in time, or not HTTP
     */
    Request read(Socket socket, Deadline deadline) throws IOException, RefusedException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        int end = -1;
        while (end < 0) {
            readSome(socket, deadline, received);
            end = received.toString(StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
            if (end < 0 && received.size() > LONGEST_HEAD) {
                throw new ProtocolException("its headers have no end");
            }
        }
        byte[] bytes = received.toByteArray();
        byte[] head = Arrays.copyOf(bytes, end + 4);
        String[] lines = new String(head, StandardCharsets.ISO_8859_1).split("\r\n");
        String[] request = lines[0].split(" ");
        if (request.length != 3 || !request[2].startsWith("HTTP/1.")) {
            throw new ProtocolException("what it sent is not HTTP");
        }
        Map<String, String> headers = headers(lines);
        requireWebSocket(request[0], headers);
        String username = authenticate(headers.getOrDefault("Authorization", ""));
        return new Request(username, request[1], head, Arrays.copyOfRange(bytes, end + 4, bytes.length));
    }

    private static void readSome(Socket socket, Deadline deadline, ByteArrayOutputStream into) throws IOException {
        socket.setSoTimeout(deadline.millisLeft());
        byte[] chunk = new byte[4096];
        int count = socket.getInputStream().read(chunk);
        if (count < 0) {
            throw new EOFException("it closed the connection instead of asking for anything");
        }
        into.write(chunk, 0, count);
    }

    private static Map<String, String> headers(String[] lines) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static void requireWebSocket(String method, Map<String, String> headers) throws RefusedException {
        if (!method.equals("GET")
                || !headers.getOrDefault("Upgrade", "").equalsIgnoreCase("websocket")
                || !headers.containsKey("Sec-WebSocket-Key")) {
            throw new RefusedException(
                    "426 Upgrade Required",
                    "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n",
                    "it asked for something else than a websocket");
        }
        String protocol = headers.getOrDefault("Sec-WebSocket-Protocol", "ari");
        if (Arrays.stream(protocol.split(",")).map(String::strip).noneMatch("ari"::equals)) {
            throw new RefusedException(
                    "400 Bad Request",
                    "",
                    "it asked for another protocol than ari; set protocols = ari in websocket_client.conf");
        }
    }

    private String authenticate(String authorization) throws RefusedException {
        String pair = decoded(authorization);
        int colon = pair.indexOf(':');
        String username = colon < 0 ? "" : pair.substring(0, colon);
        String password = config.users().get(username);
        if (password == null || !isSame(password, pair.substring(colon + 1))) {
            throw new RefusedException(
                    "401 Unauthorized",
                    "WWW-Authenticate: Basic realm=\"ARI\"\r\n",
                    authorization.isEmpty()
                            ? "it presented no credentials; set username and password in websocket_client.conf"
                            : "it presented wrong credentials");
        }
        return username;
    }

    private static String decoded(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return "";
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            return new String(pair, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Takes the same time wherever the difference is. */
    private static boolean isSame(String password, String presented) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
