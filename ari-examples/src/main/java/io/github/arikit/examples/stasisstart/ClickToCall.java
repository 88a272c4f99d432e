package io.github.arikit.examples.stasisstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleProgram;
import io.github.arikit.examples.ExampleServer;
import io.github.arikit.ext.play.Play;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Listens for HTTP requests, each of which calls an endpoint; who answers hears a sound. */
public final class ClickToCall implements AutoCloseable {
    private final AriClient ari;
    private final String endpoint;
    private final HttpServer http;
    private final Subscription<StasisStart> serving;

    ClickToCall(AriClient ari, String endpoint, int port) throws IOException {
        this.ari = ari;
        this.endpoint = endpoint;
        serving = ari.onStasisStart(ClickToCall::serve);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.createContext("/", this::call);
        http.start();
    }

    /** Runs the example; {@code PORT} is where it listens (9990), {@code ENDPOINT} whom it calls. */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "9990"));
        String endpoint = System.getenv().getOrDefault("ENDPOINT", "Local/answer@default");
        try (ExampleServer server = ExampleServer.choose(args, System.getenv(), "example");
                AriClient ari = Ari.connect(server.config());
                ClickToCall calls = new ClickToCall(ari, endpoint, port)) {
            System.out.println("curl -X POST http://127.0.0.1:" + calls.port() + "/ calls " + endpoint);
            ExampleProgram.awaitInterruption(ari);
        }
    }

    int port() {
        return http.getAddress().getPort();
    }

    private void call(HttpExchange exchange) throws IOException {
        try (exchange) {
            ChannelHandle channel = ari.stageOriginate(endpoint, options -> options.app(ari.application()));
            try {
                channel.exec();
                answer(exchange, 200, channel.id());
            } catch (AriException e) {
                answer(exchange, 502, e.getMessage());
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    static void serve(ChannelHandle call) {
        Play.on(call).uris("sound:hello-world").run();
        call.hangup();
    }

    /** Stops to listen. */
    @Override
    public void close() {
        http.stop(0);
        serving.close();
    }
}
