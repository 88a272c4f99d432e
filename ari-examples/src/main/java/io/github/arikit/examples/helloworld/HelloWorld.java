package io.github.arikit.examples.helloworld;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleServer;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Connects, places a call to itself through a Local channel, answers it, plays {@code tt-monkeys}, prints each event as
 * it comes in, and hangs up.
 */
public final class HelloWorld {
    private static final String APPLICATION = "example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AriClient ari;
    private final PrintStream out;

    HelloWorld(AriClient ari, PrintStream out) {
        this.ari = ari;
        this.out = out;
    }

    /** Runs the example, against a real Asterisk with {@code --asterisk} or {@code ARI_URL}, else an embedded double. */
    public static void main(String[] args) {
        try (ExampleServer server = ExampleServer.choose(args, System.getenv(), APPLICATION);
                AriClient ari = Ari.connect(server.config())) {
            String what = server.isEmbedded() ? "the embedded double of Asterisk " : "Asterisk ";
            System.out.println("Connected to " + what + ari.server().version());
            new HelloWorld(ari, System.out).run();
        }
    }

    void run() {
        // Staged: the channel has its id before Asterisk knows of it, so no event can come too early.
        ChannelHandle caller = ari.stageOriginate(
                "Local/1000@default", options -> options.app(ari.application()).callerId("Hello <1000>"));
        CompletableFuture<Void> over = new CompletableFuture<>();
        EventPrinter printer = new EventPrinter(out);
        try (Subscription<Event> all = ari.subscribe(Event.class)) {
            all.listen(Runnable::run, event -> {
                printer.print(event);
                if (event instanceof ChannelDestroyed end && end.channel().id().equals(caller.id())) {
                    over.complete(null);
                }
            });
            call(caller);
            over.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    private void call(ChannelHandle caller) {
        try (Subscription<StasisStart> starts = ari.subscribe(StasisStart.class)) {
            caller.exec();
            // The far end of the Local channel comes in first; ours follows once it is answered.
            ChannelHandle called = ari.channel(starts.next(PATIENCE).channel().id());
            called.answer();
            play(called, "sound:tt-monkeys");
            called.hangup();
        }
    }

    private void play(ChannelHandle channel, String media) {
        PlaybackHandle playback = channel.stagePlay(media);
        try (Subscription<PlaybackFinished> finished = playback.subscribe(PlaybackFinished.class)) {
            playback.exec();
            finished.next(PATIENCE);
        }
    }
}
