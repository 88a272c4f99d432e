package io.github.arikit.ext.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.fixture.DoubleCall;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.resync.Resynchronised;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BridgePlayTest extends DoublePlayTest {
    private BridgeHandle bridge;
    private ChannelHandle second;
    private ChannelHandle secondFar;

    @BeforeEach
    void bridgeCalls() {
        ChannelHandle[] other = call.call();
        second = other[0];
        secondFar = other[1];
        bridge = call.ari().stageCreateBridge(options -> options.type("mixing")).exec();
        bridge.addChannels(call.channel());
    }

    private PlaySession startedOnBridge(Play prompt) {
        try (Subscription<PlaybackStarted> started = bridge.subscribe(PlaybackStarted.class)) {
            PlaySession session = prompt.start();
            started.next(DoubleCall.PATIENCE);
            call.settle();
            return session;
        }
    }

    private Play bridgePrompt(String... uris) {
        return Prompt.on(bridge)
                .scheduler(call.scheduler())
                .threads(call.threads())
                .uris(uris);
    }

    private void pressOn(ChannelHandle far, String digit) {
        far.sendDtmf(options -> options.dtmf(digit));
        call.asteriskPlays(Duration.ofMillis(200));
    }

    @Test
    void digitsOfAllMembersCount() {
        bridge.addChannels(second);
        PlaySession session = startedOnBridge(bridgePrompt("sound:seven").matchLength(2));

        pressOn(call.far(), "1");
        pressOn(secondFar, "2");

        assertThat(result(session).status()).isEqualTo(PlayStatus.MATCHED);
        assertThat(result(session).digits()).isEqualTo("12");
    }

    @Test
    void aChannelThatEntersLaterIsHeardAndOneThatHasLeftIsNot() {
        PlaySession session = startedOnBridge(bridgePrompt("sound:seven").matchLength(2));
        try (Subscription<ChannelEnteredBridge> entered = bridge.subscribe(ChannelEnteredBridge.class);
                Subscription<ChannelLeftBridge> left = bridge.subscribe(ChannelLeftBridge.class)) {
            bridge.addChannels(second);
            entered.next(DoubleCall.PATIENCE);
            bridge.removeChannel(List.of(call.channel().id()));
            left.next(DoubleCall.PATIENCE);
        }

        pressOn(call.far(), "1");
        pressOn(secondFar, "2");
        pressOn(secondFar, "3");

        assertThat(result(session).digits()).isEqualTo("23");
    }

    @Test
    void theEndOfTheBridgeIsTheEndOfThePlay() {
        PlaySession session = startedOnBridge(bridgePrompt("sound:seven"));

        bridge.destroy();
        call.settle();
        call.libraryWaits(Duration.ofMillis(500));

        assertThat(result(session).status()).isEqualTo(PlayStatus.HUNG_UP);
    }

    @Test
    void aBridgeThatIsDestroyedInMidJoinEndsThePlay() {
        try (Subscription<PlaybackStarted> tone = second.subscribe(PlaybackStarted.class)) {
            second.stagePlay("tone:ring").exec();
            tone.next(DoubleCall.PATIENCE);
        }
        PlaySession session = startedOnBridge(bridgePrompt("sound:seven").matchLength(2));
        // It waits for the tone, which nobody stops.
        CompletableFuture<Void> joining = bridge.addChannelAsync(List.of(second.id()));

        bridge.destroy();
        call.settle();
        call.libraryWaits(Duration.ofMillis(500));

        assertThat(result(session).status()).isEqualTo(PlayStatus.HUNG_UP);
        second.hangup();
        // Whether it was taken in before the end of the bridge or after it, it is not left waiting.
        call.get(joining.handle((done, failure) -> true));
    }

    @Test
    void aBridgeThatIsNotThereIsOneThatIsGone() {
        bridge.destroy();

        PlaySession session = bridgePrompt("sound:seven").start();

        assertThat(result(session).status()).isEqualTo(PlayStatus.HUNG_UP);
    }

    @Test
    void aBridgeThatIsDestroyedInAGapEndsThePlay() {
        PlaySession session = startedOnBridge(bridgePrompt("sound:seven"));

        call.inAGap(bridge::destroy);

        assertThat(result(session).status()).isEqualTo(PlayStatus.HUNG_UP);
    }

    @Test
    void aChannelThatHasEnteredInAGapIsHeardAfterIt() {
        PlaySession session = startedOnBridge(bridgePrompt("sound:seven").matchLength(2));
        try (Subscription<Resynchronised> resynchronised = call.ari().subscribe(Resynchronised.class)) {
            int before = call.requests("GET").size();
            call.inAGap(() -> bridge.addChannels(second));
            resynchronised.next(DoubleCall.PATIENCE);
            call.settleUntil(() -> call.requests("/bridges/" + bridge.id()).stream()
                    .anyMatch(request ->
                            request.startsWith("GET") && call.requests("GET").lastIndexOf(request) >= before));
        }

        pressOn(call.far(), "1");
        pressOn(secondFar, "2");

        assertThat(result(session).digits()).isEqualTo("12");
    }

    @Test
    void whatIsTypedAheadOnABridgeIsThatOfAllMembers() {
        bridge.addChannels(second);
        try (TypeAhead keys = TypeAhead.on(bridge)) {
            call.get(keys.listening());
            pressOn(secondFar, "1");
            pressOn(call.far(), "2");

            PlaySession session =
                    bridgePrompt("sound:seven").matchLength(2).typeAhead(keys).start();

            assertThat(result(session).digits()).isEqualTo("12");
            assertThat(call.requests("/play?")).isEmpty();
        }
    }
}
