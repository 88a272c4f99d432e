package io.github.arikit.core.transport;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answers to the handshake of a websocket. The websocket library would hide the status of a refusal.
 *
 * @param status the HTTP status
 * @param head status line and headers, with the empty line at their end
 * @param rest what came after that, as far as it was read
 */
record HandshakeAnswer(int status, byte[] head, byte[] rest) {
    static final int SWITCHING_PROTOCOLS = 101;

    private static final int LONGEST_HEAD = 32 << 10;
    private static final int LONGEST_ERROR = 16 << 10;
    private static final int SHOWN = 40;
    private static final String HTTP = "HTTP/";
    private static final int STATUS_BEGIN = "HTTP/1.1 ".length();
    private static final int STATUS_END = STATUS_BEGIN + 3;

    /**
     * Reads the head of the answer.
     *
     * @throws ProtocolException if it is not HTTP
     * @throws EOFException if the server closes before it is whole
     * @throws SocketTimeoutException if it is not whole in time
     */
    static HandshakeAnswer read(Socket socket, Deadline deadline) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        int end = -1;
        while (end < 0) {
            readSome(socket, deadline, received);
            String text = received.toString(StandardCharsets.ISO_8859_1);
            if (!text.startsWith(HTTP.substring(0, Math.min(HTTP.length(), text.length())))) {
                throw new ProtocolException("it sent " + shown(text));
            }
            end = text.indexOf("\r\n\r\n");
            if (end < 0 && text.length() > LONGEST_HEAD) {
                throw new ProtocolException("its headers have no end");
            }
        }
        byte[] bytes = received.toByteArray();
        byte[] head = Arrays.copyOf(bytes, end + 4);
        return new HandshakeAnswer(status(text(head)), head, Arrays.copyOfRange(bytes, end + 4, bytes.length));
    }

    private static int status(String head) throws ProtocolException {
        String line = head.substring(0, head.indexOf("\r\n"));
        if (!line.startsWith("HTTP/1.") || line.length() < STATUS_END) {
            throw new ProtocolException("it sent " + shown(line));
        }
        for (int i = "HTTP/1.".length(); i < STATUS_END; i++) {
            boolean fits = i == STATUS_BEGIN - 1 ? line.charAt(i) == ' ' : isDigit(line.charAt(i));
            if (!fits) {
                throw new ProtocolException("it sent " + shown(line));
            }
        }
        if (line.length() > STATUS_END && line.charAt(STATUS_END) != ' ') {
            throw new ProtocolException("it sent " + shown(line));
        }
        return Integer.parseInt(line.substring(STATUS_BEGIN, STATUS_END));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Reads the body of a refusal: what there is of it within the deadline, and no more than is of use. */
    String error(Socket socket, Deadline deadline) {
        Matcher length =
                Pattern.compile("(?im)^Content-Length:\\s*(\\d{1,9})\\s*$").matcher(text(head));
        int wanted = Math.min(LONGEST_ERROR, length.find() ? Integer.parseInt(length.group(1)) : LONGEST_ERROR);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(rest);
        try {
            while (body.size() < wanted) {
                readSome(socket, deadline, body);
            }
        } catch (IOException e) {
            // The status says most; half a message is better than none.
            return ServerMessage.in(body.toString(StandardCharsets.UTF_8));
        }
        return ServerMessage.in(body.toString(StandardCharsets.UTF_8));
    }

    private static void readSome(Socket socket, Deadline deadline, ByteArrayOutputStream into) throws IOException {
        socket.setSoTimeout(deadline.millisLeft());
        InputStream in = socket.getInputStream();
        byte[] chunk = new byte[4096];
        int count = in.read(chunk);
        if (count < 0) {
            throw new EOFException("closed");
        }
        into.write(chunk, 0, count);
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static String shown(String text) {
        String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return '"' + start.replaceAll("[^\\x20-\\x7e]", "?") + '"';
    }
}
