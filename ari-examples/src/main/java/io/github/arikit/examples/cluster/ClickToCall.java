package io.github.arikit.examples.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.arikit.core.error.AriException;
import io.github.arikit.examples.ExampleProgram;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import io.github.arikit.nats.AriNats;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Click to call: each HTTP request calls an endpoint from one of the nodes, and whoever answers hears an announcement.
 * Run any number of it: each call is served by one of them.
 *
 * <pre>curl -X POST 'http://127.0.0.1:9990/?endpoint=Local/silent@default'</pre>
 */
public final class ClickToCall implements AutoCloseable {
    private final AriClient ari;
    private final HttpServer http;

    private ClickToCall(AriClient ari, HttpServer http) {
        this.ari = ari;
        this.http = http;
    }

    /** Runs the example until it is interrupted; {@code PORT} is where it listens (9990). */
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "9990"));
        try (ExampleCluster cluster = ExampleCluster.choose(args, System.getenv());
                AriClient ari = AriNats.connect(cluster.config());
                ClickToCall clickToCall = start(ari, port)) {
            System.out.println("Nodes " + ari.nodes() + ", waiting at port " + clickToCall.port());
            ExampleProgram.awaitInterruption(ari);
        }
    }

    /** Serves calls, and takes requests on a port of this machine; 0 is any free one. */
    static ClickToCall start(AriClient ari, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ClickToCall clickToCall = new ClickToCall(ari, http);
        http.createContext("/", clickToCall::call);
        ari.onStasisStart(ClickToCall::announce);
        http.start();
        return clickToCall;
    }

    int port() {
        return http.getAddress().getPort();
    }

    private void call(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        if (query == null || !query.startsWith("endpoint=")) {
            answer(exchange, 400, "Which endpoint?\n");
            return;
        }
        try {
            ChannelHandle call =
                    ari.stageOriginate(query.substring("endpoint=".length())).exec();
            answer(exchange, 200, call.key() + "\n");
        } catch (AriException e) {
            answer(exchange, 502, e.getMessage() + "\n");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void announce(ChannelHandle call) {
        call.answer();
        PlaybackHandle announcement = call.stagePlay("sound:tt-monkeys");
        try (var finished = announcement.subscribe(PlaybackFinished.class)) {
            announcement.exec();
            finished.next(Duration.ofSeconds(60));
        }
        call.hangup();
    }

    /** Takes no more requests. The client is the caller's. */
    @Override
    public void close() {
        http.stop(0);
    }
}
