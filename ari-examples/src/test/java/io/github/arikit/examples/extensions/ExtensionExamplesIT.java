package io.github.arikit.examples.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleStage;
import io.github.arikit.generated.event.BridgeCreated;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.handles.ChannelHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The examples of the pages on extensions: on the embedded double, or with the profile "asterisk" on the real one. */
class ExtensionExamplesIT {

    private static String served(String extension, Function<ChannelHandle, String> example) throws Exception {
        CompletableFuture<String> result = new CompletableFuture<>();
        try (ExampleStage stage = ExampleStage.open()) {
            stage.ari().onStasisStart(call -> result.complete(example.apply(call)));
            ChannelHandle caller = stage.caller(extension);

            String answer = result.get(60, TimeUnit.SECONDS);
            caller.hangup();
            return answer;
        }
    }

    @Test
    void theReceptionLeadsWhoKnowsTheWay() throws Exception {
        assertThat(served("dtmf-12", Reception::serve)).isEqualTo("orders");
    }

    @Test
    void numberAndPinMayBePressedInOneGo() throws Exception {
        assertThat(served("dtmf-4711#0815", AskForPin::serve)).isEqualTo("4711/0815");
    }

    @Test
    void theRoomIsWatchedUntilItIsDestroyed() throws Exception {
        List<String> screen = Collections.synchronizedList(new ArrayList<>());
        try (ExampleStage stage = ExampleStage.open();
                Subscription<BridgeCreated> created = stage.ari().subscribe(BridgeCreated.class)) {
            CompletableFuture<Void> first = new CompletableFuture<>();
            CompletableFuture<Void> watching =
                    CompletableFuture.runAsync(() -> WatchRoom.watch(stage.ari(), "room", line -> {
                        screen.add(line);
                        first.complete(null);
                    }));
            BridgeCreated event =
                    ExampleStage.await(created, room -> room.bridge().name().equals("room"));
            first.get(60, TimeUnit.SECONDS);

            stage.ari().bridge(event.bridge().id()).destroy();

            watching.get(60, TimeUnit.SECONDS);
        }
        assertThat(screen).containsExactly("in the room: []", "DESTROYED, in the room: []");
    }

    @Test
    void whoHearsNothingFromABusyDeskIsToldSo() throws Exception {
        try (ExampleStage stage = ExampleStage.open();
                Subscription<PlaybackStarted> heard = stage.ari().subscribe(PlaybackStarted.class);
                Subscription<ChannelDestroyed> ends = stage.ari().subscribe(ChannelDestroyed.class)) {
            stage.ari().onStasisStart((call, start) -> {
                if (!start.args().contains("dialed")) {
                    CallDesk.serve(call, "Local/hangup-17@default");
                }
            });
            ChannelHandle caller = stage.caller("answer");

            ExampleStage.await(heard, event -> event.playback().mediaUri().equals("sound:vm-isonphone"));
            ExampleStage.await(ends, event -> event.channel().id().equals(caller.id()));
        }
    }
}
