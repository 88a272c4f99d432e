package io.github.arikit.ext.bridgemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriConflictException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.bridgemon.BridgeChange.Kind;
import io.github.arikit.ext.fixture.DoubleCall;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.ChannelState;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BridgeMonitorTest {
    private DoubleCall call;
    private ChannelHandle first;
    private ChannelHandle second;
    private BridgeHandle bridge;

    @BeforeEach
    void placeCalls() {
        call = new DoubleCall();
        first = call.channel();
        second = call.call()[0];
        bridge = call.ari().stageCreateBridge(options -> options.name("room")).exec();
    }

    @AfterEach
    void nothingIsLeft() {
        try (DoubleCall closing = call) {
            closing.assertNothingIsLeft();
        }
    }

    private static BridgeChange next(Subscription<BridgeChange> changes) {
        return changes.next(DoubleCall.PATIENCE);
    }

    @Test
    void whoIsInTheBridgeIsKnownAtOnceWithTheirData() {
        bridge.addChannels(first, second);

        try (BridgeMonitor monitor = BridgeMonitor.open(bridge)) {
            assertThat(monitor.state().channelIds()).containsExactly(first.id(), second.id());
            assertThat(monitor.state().members().get(first.id()).name())
                    .isEqualTo(first.get().name());
            assertThat(monitor.state().bridge().name()).isEqualTo("room");
        }
    }

    @Test
    void whoEntersAndLeavesIsToldWithoutFurtherRequests() {
        try (BridgeMonitor monitor = BridgeMonitor.open(bridge);
                Subscription<BridgeChange> changes = monitor.watch()) {
            int requests = call.requests("GET").size();
            bridge.addChannels(first);
            bridge.addChannels(second);
            bridge.removeChannel(List.of(first.id()));

            BridgeChange entered = next(changes);
            assertThat(entered.kind()).isEqualTo(Kind.ENTERED);
            assertThat(entered.channel().orElseThrow().id()).isEqualTo(first.id());
            assertThat(entered.state().channelIds()).containsExactly(first.id());
            assertThat(next(changes).state().channelIds()).containsExactly(first.id(), second.id());
            BridgeChange left = next(changes);
            assertThat(left.kind()).isEqualTo(Kind.LEFT);
            assertThat(left.state().channelIds()).containsExactly(second.id());
            assertThat(monitor.state()).isEqualTo(left.state());
            assertThat(call.requests("GET")).hasSize(requests);
        }
    }

    @Test
    void theEndOfTheBridgeClosesTheMonitorAndEndsTheWatching() {
        bridge.addChannels(first);
        BridgeMonitor monitor = BridgeMonitor.open(bridge);
        Subscription<BridgeChange> changes = monitor.watch();

        bridge.destroy();

        BridgeState last = call.get(monitor.closed());
        assertThat(last.isOpen()).isFalse();
        assertThat(last.isEmpty()).isTrue();
        assertThat(monitor.isOpen()).isFalse();
        assertThat(changes.stream().map(BridgeChange::kind)).containsExactly(Kind.LEFT, Kind.DESTROYED);
        assertThatThrownBy(monitor::watch).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBridgeThatIsDestroyedInMidJoinClosesTheMonitor() {
        first.stagePlay("tone:ring").exec();
        BridgeMonitor monitor = BridgeMonitor.open(bridge);
        // It waits for the tone, which nobody stops.
        CompletableFuture<Void> joining = bridge.addChannelAsync(List.of(first.id()));

        bridge.destroy();

        BridgeState last = call.get(monitor.closed());
        assertThat(last.isOpen()).isFalse();
        assertThat(last.isEmpty()).isTrue();
        first.hangup();
        call.get(joining.handle((done, failure) -> true));
    }

    @Test
    void whoEntersWhileTheBridgeIsReadIsThereOnce() {
        CompletableFuture<BridgeMonitor> opening = BridgeMonitor.openAsync(bridge);
        bridge.addChannels(first, second);
        call.settle();

        try (BridgeMonitor monitor = call.get(opening)) {
            call.settleUntil(() -> monitor.state().members().size() == 2);
            assertThat(monitor.state().channelIds()).containsExactlyInAnyOrder(first.id(), second.id());
        }
    }

    @Test
    void theEndOfABridgeThatIsEmptyIsHeardOfToo() {
        BridgeMonitor monitor = BridgeMonitor.open(bridge);

        bridge.destroy();

        assertThat(call.get(monitor.closed()).isOpen()).isFalse();
    }

    @Test
    void aBridgeThatIsNotThereIsRefused() {
        bridge.destroy();

        assertThatThrownBy(() -> BridgeMonitor.open(bridge)).isInstanceOf(AriException.class);
    }

    @Test
    void closingLeavesNothingBehind() {
        BridgeMonitor monitor = BridgeMonitor.open(bridge);
        Subscription<BridgeChange> changes = monitor.watch();

        monitor.close();
        monitor.close();

        assertThat(changes.isOpen()).isFalse();
        assertThat(monitor.state().isOpen()).isTrue();
        call.settle();
        bridge.addChannels(first);
        call.settle();
        assertThat(monitor.state().isEmpty()).isTrue();
        assertThat(call.requests("DELETE")).hasSize(1);
    }

    @Test
    void oneOfTwoMonitorsMayBeClosed() {
        BridgeMonitor monitor = BridgeMonitor.open(bridge);
        BridgeMonitor other = BridgeMonitor.open(bridge);
        monitor.close();
        monitor.close();
        unsubscribed(1);

        bridge.destroy();

        assertThat(call.get(other.closed()).isOpen()).isFalse();
    }

    @Test
    void whatTheApplicationHadSubscribedToBeforeItStaysSubscribedTo() {
        call.ari().application(Key.application("app")).subscribe(List.of("bridge:" + bridge.id()));
        try (Subscription<BridgeDestroyed> destroyed = bridge.subscribe(BridgeDestroyed.class)) {
            BridgeMonitor.open(bridge).close();
            unsubscribed(1);

            bridge.destroy();

            assertThat(destroyed.next(DoubleCall.PATIENCE).bridge().id()).isEqualTo(bridge.id());
        }
    }

    @Test
    void whatItHadSubscribedToItselfIsTakenBack() {
        BridgeMonitor.open(bridge).close();
        unsubscribed(1);

        assertThat(call.ari().application(Key.application("app")).get().bridgeIds())
                .isEmpty();
    }

    private void unsubscribed(int times) {
        call.settleUntil(() -> call.requests("DELETE").size() >= times);
        assertThat(call.requests("DELETE")).hasSize(times);
    }

    @Test
    void aStagedBridgeIsMonitoredFromItsFirstMoment() {
        BridgeHandle staged = call.ari().stageCreateBridge(options -> options.name("staged"));

        CompletableFuture<BridgeMonitor> creating = BridgeMonitor.createAsync(staged);
        call.settleUntil(
                () -> call.requests("POST /ari/bridges?").stream().anyMatch(request -> request.contains(staged.id())));
        staged.addChannels(first);

        try (BridgeMonitor monitor = call.get(creating)) {
            assertThat(monitor.bridge()).isEqualTo(staged);
            assertThat(staged.isStaged()).isFalse();
            assertThat(monitor.state().bridge().name()).isEqualTo("staged");
            call.settleUntil(() -> monitor.state().hasMember(first.id()));
        }
    }

    @Test
    void whatIsNotStagedIsNotCreated() {
        int requests = call.requests("").size();

        assertThatThrownBy(() -> BridgeMonitor.create(bridge)).isInstanceOf(IllegalStateException.class);

        assertThat(call.requests("")).hasSize(requests);
    }

    @Test
    void aBridgeThatAsteriskDoesNotCreateIsNotMonitored() {
        BridgeHandle twin = call.ari().stageCreateBridge(options -> options.bridgeId(bridge.id()));

        assertThatThrownBy(() -> BridgeMonitor.create(twin)).isInstanceOf(AriConflictException.class);

        assertThat(call.requests("/subscription")).isEmpty();
    }

    @Test
    void whoComesBackInAGapIsFollowedAgain() {
        ChannelHandle ringing = ringing();
        try (BridgeMonitor monitor = BridgeMonitor.open(bridge);
                Subscription<BridgeChange> changes = monitor.watch()) {
            bridge.addChannels(ringing);
            assertThat(next(changes).kind()).isEqualTo(Kind.ENTERED);
            bridge.removeChannel(List.of(ringing.id()));
            assertThat(next(changes).kind()).isEqualTo(Kind.LEFT);
            call.losingEvents(() -> bridge.addChannels(ringing));
            call.get(monitor.refresh());
            assertThat(next(changes).kind()).isEqualTo(Kind.ENTERED);
            assertThat(next(changes).kind()).isEqualTo(Kind.BRIDGE);

            ringing.answer();

            BridgeChange answered = next(changes);
            assertThat(answered.kind()).isEqualTo(Kind.CHANNEL);
            assertThat(answered.state().members().get(ringing.id()).state()).isEqualTo(ChannelState.UP);
        }
    }

    private ChannelHandle ringing() {
        try (Subscription<StasisStart> starts = call.ari().subscribe(StasisStart.class)) {
            call.ari()
                    .stageOriginate("Local/far@default", options -> options.app("app"))
                    .execAsync();
            return call.ari().channel(starts.next(DoubleCall.PATIENCE).channel().id());
        }
    }

    @Test
    void aRefreshTellsWhatWasMissed() {
        bridge.addChannels(first);
        try (BridgeMonitor monitor = BridgeMonitor.open(bridge);
                Subscription<BridgeChange> changes = monitor.watch()) {
            call.losingEvents(() -> {
                bridge.removeChannel(List.of(first.id()));
                bridge.addChannels(second);
            });
            assertThat(monitor.state().channelIds()).containsExactly(first.id());

            BridgeState known = call.get(monitor.refresh());

            assertThat(known.channelIds()).containsExactly(second.id());
            assertThat(next(changes).kind()).isEqualTo(Kind.LEFT);
            assertThat(next(changes).kind()).isEqualTo(Kind.ENTERED);
        }
    }

    @Test
    void whatWasMissedWhileTheConnectionWasLostIsKnownAfterIt() {
        bridge.addChannels(first);
        try (BridgeMonitor monitor = BridgeMonitor.open(bridge);
                Subscription<BridgeChange> changes = monitor.watch()) {
            call.losingEvents(() -> bridge.addChannels(second));
            assertThat(monitor.state().channelIds()).containsExactly(first.id());

            call.asterisk().cutEventSockets();

            assertThat(next(changes).state().channelIds()).containsExactly(first.id(), second.id());
        }
    }

    @Test
    void aRefreshThatFindsNoBridgeClosesTheMonitor() {
        BridgeMonitor monitor = BridgeMonitor.open(bridge);
        call.losingEvents(bridge::destroy);

        CompletableFuture<BridgeState> known = monitor.refresh();

        assertThat(call.get(monitor.closed()).isOpen()).isFalse();
        assertThat(call.get(known).isOpen()).isFalse();
    }

    @Test
    void closingTheClientClosesTheMonitor() {
        BridgeMonitor monitor = BridgeMonitor.open(bridge);

        call.ari().close();

        assertThat(call.get(monitor.closed()).isOpen()).isTrue();
    }

    @Test
    void whatIsToldTwiceHasHappenedOnce() {
        call.ari().application(Key.application("app")).subscribe(List.of("bridge:"));
        try (BridgeMonitor monitor = BridgeMonitor.open(bridge);
                Subscription<BridgeChange> changes = monitor.watch()) {
            bridge.addChannels(first);
            bridge.removeChannel(List.of(first.id()));

            assertThat(next(changes).kind()).isEqualTo(Kind.ENTERED);
            assertThat(next(changes).kind()).isEqualTo(Kind.LEFT);
        }
    }
}
