package io.github.arikit.benchmarks.rest;

import io.github.arikit.benchmarks.RestLoad.Reader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a request costs where nothing is done but to send it and to take its answer. */
final class RestFloors {
    private static final String VARIABLE = "/asterisk/variable?variable=";

    private RestFloors() {}

    private static String authorization(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Finds the value in a body as short as a program of one's own would. */
    private static String value(String body) {
        int begin = body.indexOf(':') + 1;
        return body.substring(body.indexOf('"', begin) + 1, body.lastIndexOf('"'));
    }

    /** The client that comes with the JDK. */
    static Reader jdkClient(URI server, String user, String password) {
        String authorization = authorization(user, password);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return variable -> {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + VARIABLE + variable))
                    .header("Authorization", authorization)
                    .build();
            return value(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        };
    }

    /** A socket for each caller that is kept open. */
    static Reader bareSocket(URI server, String user, String password) {
        ThreadLocal<BareSocket> sockets =
                ThreadLocal.withInitial(() -> new BareSocket(server, authorization(user, password)));
        return variable -> value(sockets.get().get(VARIABLE + variable));
    }

    private static final class BareSocket {
        private final InputStream in;
        private final OutputStream out;
        private final String start;
        private final String end;

        BareSocket(URI server, String authorization) {
            start = "GET " + server.getPath();
            end = " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: " + authorization + "\r\n\r\n";
            try {
                Socket socket = new Socket(server.getHost(), server.getPort());
                socket.setTcpNoDelay(true);
                in = new BufferedInputStream(socket.getInputStream());
                out = socket.getOutputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String get(String target) throws IOException {
            out.write((start + target + end).getBytes(StandardCharsets.ISO_8859_1));
            int length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("The server left");
                }
                if (next != '\r') {
                    line.write(next);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
