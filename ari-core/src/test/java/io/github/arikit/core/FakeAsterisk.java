package io.github.arikit.core;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The side of an outbound websocket that Asterisk has; it answers requests that do nothing by itself. */
final class FakeAsterisk implements WebSocket.Listener {
    private final BlockingQueue<JsonObject> requests = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    private FakeAsterisk() {}

    static FakeAsterisk connect(HttpClient client, AriServer server, String user, String password) {
        return connect(client, "ws://127.0.0.1:" + server.port() + "/ari?site=1", user, password);
    }

    static FakeAsterisk connect(HttpClient client, String uri, String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        FakeAsterisk asterisk = new FakeAsterisk();
        asterisk.socket = client.newWebSocketBuilder()
                .header("Authorization", "Basic " + pair)
                .subprotocols("ari")
                .buildAsync(URI.create(uri), asterisk)
                .join();
        return asterisk;
    }

    void text(String message) {
        socket.sendText(message, true).join();
    }

    void register(String application) {
        text("{\"type\":\"ApplicationRegistered\",\"application\":\"" + application + "\"}");
    }

    /** Waits for a request, and answers it with this value. */
    JsonObject answer(String value) throws InterruptedException {
        JsonObject request = request();
        text("{\"type\":\"RESTResponse\",\"request_id\":\""
                + request.get("request_id").getAsString()
                + "\",\"status_code\":200,\"content_type\":\"application/json\",\"message_body\":\"{\\\"value\\\":\\\""
                + value + "\\\"}\"}");
        return request;
    }

    JsonObject request() throws InterruptedException {
        JsonObject request = requests.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("No request came");
        }
        return request;
    }

    void drop() {
        socket.abort();
    }

    /** Returns the status with which the other side closed. */
    CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonObject request = JsonParser.parseString(partial.toString()).getAsJsonObject();
            partial.setLength(0);
            if (!request.get("method").getAsString().equals("OPTIONS")) {
                requests.add(request);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(-1);
    }
}
