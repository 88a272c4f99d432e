package io.github.arikit.generated.recorded;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Talks to a server without any of our own runtime, and keeps the frames just as they come. */
final class RawAri implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;
    private final List<JsonObject> frames = new ArrayList<>();
    private final List<WebSocket> sockets = new ArrayList<>();

    RawAri(String base, String username, String password) {
        this.base = base;
        authorization = "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Opens a socket for an application. */
    WebSocket listen(String application) {
        WebSocket socket = http.newWebSocketBuilder()
                .header("Authorization", authorization)
                .buildAsync(
                        URI.create(base.replaceFirst("^http", "ws") + "/events?subscribeAll=true&app=" + application),
                        new Frames())
                .join();
        sockets.add(socket);
        return socket;
    }

    /** Sends a request that has to succeed; path and query are encoded already. */
    JsonObject send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new AssertionError(
                    method + " " + path + " answered " + response.statusCode() + ": " + response.body());
        }
        String answer = response.body();
        return answer.startsWith("{") ? JsonParser.parseString(answer).getAsJsonObject() : new JsonObject();
    }

    void post(String path) throws Exception {
        send("POST", path, "");
    }

    /** Waits for a frame of a type, and returns the first one that fits. */
    JsonObject await(String type, Predicate<JsonObject> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (frames) {
            while (true) {
                for (JsonObject frame : frames) {
                    if (frame.get("type").getAsString().equals(type) && wanted.test(frame)) {
                        return frame;
                    }
                }
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new AssertionError("No " + type + " within " + PATIENCE);
                }
                frames.wait(left);
            }
        }
    }

    JsonObject await(String type) throws InterruptedException {
        return await(type, frame -> true);
    }

    /** Returns all frames so far. */
    List<JsonObject> frames() {
        synchronized (frames) {
            return List.copyOf(frames);
        }
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::abort);
    }

    private final class Frames implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                synchronized (frames) {
                    frames.add(JsonParser.parseString(text.toString()).getAsJsonObject());
                    frames.notifyAll();
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
