package io.github.arikit.examples.voicemaildrop;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleServer;
import io.github.arikit.ext.play.Play;
import io.github.arikit.ext.play.PlayStatus;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import java.util.concurrent.CompletableFuture;

/** Calls somebody, plays a message to whoever or whatever answers, and hangs up. */
public final class VoicemailDrop {
    private static final int RINGING_SECONDS = 30;

    private VoicemailDrop() {}

    /** Runs the example; {@code ENDPOINT} is whom to call, {@code MESSAGE} what to play. */
    public static void main(String[] args) {
        String endpoint = System.getenv().getOrDefault("ENDPOINT", "Local/answer@default");
        String message = System.getenv().getOrDefault("MESSAGE", "sound:vm-goodbye");
        try (ExampleServer server = ExampleServer.choose(args, System.getenv(), "example");
                AriClient ari = Ari.connect(server.config())) {
            System.out.println(endpoint + (drop(ari, endpoint, message) ? " has the message" : " did not answer"));
        }
    }

    /** Returns whether the message was delivered to its end. */
    static boolean drop(AriClient ari, String endpoint, String message) {
        ChannelHandle call = ari.stageOriginate(
                endpoint, options -> options.app(ari.application()).timeout(RINGING_SECONDS));
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        try (Subscription<StasisStart> start = call.subscribe(StasisStart.class);
                Subscription<ChannelDestroyed> end = call.subscribe(ChannelDestroyed.class)) {
            start.listen(Runnable::run, event -> answered.complete(true));
            end.listen(Runnable::run, event -> answered.complete(false));
            call.exec();
            if (!answered.join()) {
                return false;
            }
        }
        PlayStatus status = Play.on(call).uris(message).matchNone().run().status();
        call.hangup();
        return status == PlayStatus.FINISHED;
    }
}
