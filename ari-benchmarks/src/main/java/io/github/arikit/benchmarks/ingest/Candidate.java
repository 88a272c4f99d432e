package io.github.arikit.benchmarks.ingest;

import io.github.arikit.benchmarks.EventTemplate;
import io.github.arikit.benchmarks.Ingest;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.Key;
import io.github.arikit.core.NativeConnection;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.Messages;
import java.net.URI;
import java.util.function.Consumer;

/** One client in a process of its own. */
public final class Candidate {

    /** What is looked at, so that no compiler leaves out what makes it. */
    private static int seen;

    private Candidate() {}

    /** Arguments: name, port, events to warm up, events to measure. */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        URI server = URI.create("http://127.0.0.1:" + arguments[1] + "/ari");
        Ingest ingest = new Ingest(Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
        switch (name) {
            case "socket-count" -> Floors.bareSocket(server, ingest);
            case "jws-count" -> Floors.javaWebSocket(server, ingest);
            case "arikit-lazy" -> connect(server, lazily(ingest));
            case "arikit-read" -> connect(server, reading(ingest));
            default -> connect(server, routing(ingest, subscriptions(name)));
        }
        ingest.awaitAndPrint();
    }

    private static int subscriptions(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }

    private static void connect(URI server, Consumer<AriMessage> consumer) {
        AriConfig config = AriConfig.builder()
                .url(server.toString())
                .username("arikit")
                .password("arikit")
                .applications("bench")
                .build();
        NativeConnection.open(config, Messages.DECODER, consumer, ConnectionListener.NONE);
    }

    /** Looks at type and keys, as routing does. */
    private static Consumer<AriMessage> lazily(Ingest ingest) {
        return message -> {
            seen += message.type().length() + message.keys().size();
            ingest.event();
        };
    }

    /** Asks for a field, which reads all of them. */
    private static Consumer<AriMessage> reading(Ingest ingest) {
        return message -> ingest.event(((Event) message).timestamp().toEpochMilli());
    }

    /** Routes to one of many subscriptions, each on a channel of its own. */
    private static Consumer<AriMessage> routing(Ingest ingest, int subscriptions) {
        EventRouter router = new EventRouter(Runnable::run, EventErrorHandler.logging());
        for (int i = 0; i < subscriptions; i++) {
            router.subscription(ChannelDtmfReceived.class)
                    .key(Key.channel(EventTemplate.channel(i)))
                    .open()
                    .listen(Runnable::run, event -> ingest.event());
        }
        return router::publish;
    }
}
