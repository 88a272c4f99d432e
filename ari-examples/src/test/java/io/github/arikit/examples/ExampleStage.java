package io.github.arikit.examples;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The Asterisk of a test of an example, the double or with the profile "asterisk" a real one, and callers of it. */
public final class ExampleStage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExampleServer server;
    private final AriClient ari;

    private ExampleStage(ExampleServer server, AriClient ari) {
        this.server = server;
        this.ari = ari;
    }

    /** Connects to it, and subscribes to all channels and bridges. */
    public static ExampleStage open() {
        boolean real = System.getProperty("ari.asterisk", "double").equals("real");
        ExampleServer server = ExampleServer.choose(new String[0], real ? System.getenv() : Map.of(), "example");
        AriClient ari = Ari.connect(server.config());
        ari.application(Key.application(ari.application())).subscribe(List.of("channel:", "bridge:"));
        return new ExampleStage(server, ari);
    }

    public ExampleServer server() {
        return server;
    }

    public AriClient ari() {
        return ari;
    }

    /** Lets somebody call the example who does what an extension does: {@code answer} is silent, {@code dtmf-1} presses 1. */
    public ChannelHandle caller(String extension) {
        return ari.stageOriginate(
                        "Local/1000@default",
                        options ->
                                options.context("default").extension(extension).priority(1))
                .exec();
    }

    /** Waits for an event that fits. */
    public static <E> E await(Subscription<E> events, Predicate<E> wanted) {
        E event = events.next(PATIENCE);
        while (!wanted.test(event)) {
            event = events.next(PATIENCE);
        }
        return event;
    }

    @Override
    public void close() {
        ari.close();
        server.close();
    }
}
