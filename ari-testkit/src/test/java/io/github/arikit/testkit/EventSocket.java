package io.github.arikit.testkit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The websocket of the tests: all frames, in their order. */
final class EventSocket implements WebSocket.Listener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;
    /** Kept, since a client that nobody refers to may stop before its websocket has heard of its end. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<String> pong = new CompletableFuture<>();
    private final WebSocket socket;

    private EventSocket(AsteriskDouble asterisk, String query, String... subprotocols) {
        this(asterisk.url(), asterisk.username() + ":" + asterisk.password(), query, subprotocols);
    }

    EventSocket(String url, String credentials, String query, String... subprotocols) {
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder()
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        if (subprotocols.length > 0) {
            builder.subprotocols(
                    subprotocols[0],
                    List.of(subprotocols).subList(1, subprotocols.length).toArray(String[]::new));
        }
        socket = builder.buildAsync(URI.create(url.replace("http:", "ws:") + "/events?" + query), this)
                .join();
    }

    static EventSocket open(AsteriskDouble asterisk, String query, String... subprotocols) {
        EventSocket events = new EventSocket(asterisk, query, subprotocols);
        events.rest("hello", "GET", "asterisk/ping");
        events.await("RESTResponse");
        return events;
    }

    static EventSocket unsettled(AsteriskDouble asterisk, String query, String... subprotocols) {
        return new EventSocket(asterisk, query, subprotocols);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(JsonParser.parseString(partial.toString()).getAsJsonObject());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        pong.complete(StandardCharsets.UTF_8.decode(message).toString());
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    String subprotocol() {
        return socket.getSubprotocol();
    }

    void text(String text) {
        socket.sendText(text, true).join();
    }

    void binary() {
        socket.sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
    }

    String ping(String text) {
        socket.sendPing(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))).join();
        return pong.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    void sayGoodbye() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    int closeStatus() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    void rest(String id, String method, String uri) {
        text("{\"type\":\"RESTRequest\",\"transaction_id\":\"T\",\"request_id\":\"" + id + "\",\"method\":\"" + method
                + "\",\"uri\":\"" + uri + "\"}");
    }

    /** Returns the next frame, or null if none comes in time. */
    @Nullable
    JsonObject poll(Duration patience) {
        try {
            return frames.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells whether it is open, and nothing has come that was not read. */
    boolean isIdle() {
        return frames.isEmpty() && !closed.isDone();
    }

    /** Returns the next frame. */
    JsonObject next() {
        try {
            JsonObject frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No event came");
            }
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the next frame of this type, and drops what comes before. */
    JsonObject await(String type) {
        JsonObject frame = next();
        while (!frame.get("type").getAsString().equals(type)) {
            frame = next();
        }
        return frame;
    }

    /** Returns the events up to the next of this type, that one included, each in short. */
    List<String> until(String type) {
        List<String> events = new ArrayList<>();
        JsonObject frame;
        do {
            frame = next();
            events.add(EventText.of(frame));
        } while (!frame.get("type").getAsString().equals(type));
        return events;
    }

    /** Returns the events up to now, each in short. */
    List<String> soFar() {
        rest("soFar", "GET", "asterisk/ping");
        List<String> events = until("RESTResponse");
        return events.subList(0, events.size() - 1);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
