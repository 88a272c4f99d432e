package io.github.arikit.ext.bridgemon;

import static io.github.arikit.ext.fixture.RealCall.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.bridgemon.BridgeChange.Kind;
import io.github.arikit.ext.fixture.RealCall;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.handles.ApplicationHandle;
import io.github.arikit.handles.BridgeHandle;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A bridge on a real Asterisk. */
@EnabledIfSystemProperty(named = "ari.asterisk", matches = "real", disabledReason = "BridgeMonitorTest uses the double")
class BridgeMonitorIT {
    private RealCall call;
    private BridgeHandle bridge;

    @BeforeEach
    void placeCall() {
        call = new RealCall();
        bridge = call.ari().stageCreateBridge(options -> {}).exec();
    }

    @AfterEach
    void hangUp() {
        call.close();
    }

    private static BridgeChange next(Subscription<BridgeChange> changes) {
        return changes.next(PATIENCE);
    }

    /** Members hear from each other who they are, which changes them as well. */
    private static BridgeChange next(Subscription<BridgeChange> changes, Kind kind) {
        BridgeChange change = next(changes);
        return change.kind() == kind ? change : next(changes, kind);
    }

    @Test
    void membersAndWhatTheyDoAreKnownUntilTheBridgeIsDestroyed() {
        bridge.addChannels(call.channel());
        BridgeMonitor monitor = BridgeMonitor.open(bridge);
        Subscription<BridgeChange> changes = monitor.watch();
        assertThat(monitor.state().channelIds()).containsExactly(call.channel().id());

        call.channel().setChannelVar("CALLERID(name)", options -> options.value("Alice"));
        BridgeChange renamed = next(changes);
        bridge.addChannels(call.idle());
        BridgeChange entered = next(changes, Kind.ENTERED);
        bridge.removeChannel(List.of(call.channel().id()));
        BridgeChange left = next(changes, Kind.LEFT);
        bridge.destroy();

        assertThat(renamed.kind()).isEqualTo(Kind.CHANNEL);
        assertThat(renamed.state().members().get(call.channel().id()).caller().name())
                .isEqualTo("Alice");
        assertThat(entered.state().channelIds())
                .containsExactly(call.channel().id(), call.idle().id());
        assertThat(left.state().channelIds()).containsExactly(call.idle().id());
        assertThat(call.get(monitor.closed()).isOpen()).isFalse();
        assertThat(changes.stream().map(BridgeChange::kind)).contains(Kind.LEFT).endsWith(Kind.DESTROYED);
    }

    @Test
    void aHangupIsALeaving() {
        bridge.addChannels(call.channel());
        try (BridgeMonitor monitor = BridgeMonitor.open(bridge);
                Subscription<BridgeChange> changes = monitor.watching()
                        .where(change -> change.kind() == Kind.LEFT)
                        .open()) {
            call.hangUpFar();

            assertThat(next(changes).state().isEmpty()).isTrue();
        }
        bridge.destroy();
    }

    @Test
    void theEndOfABridgeInWhichThereIsNobodyIsHeardOf() {
        BridgeMonitor monitor = BridgeMonitor.open(bridge);

        bridge.destroy();

        assertThat(call.get(monitor.closed()).isOpen()).isFalse();
    }

    @Test
    void aStagedBridgeIsMonitoredFromItsFirstMoment() {
        BridgeHandle staged = call.ari().stageCreateBridge(options -> options.name("staged"));

        BridgeMonitor monitor = BridgeMonitor.create(staged);

        assertThat(monitor.state().bridge().name()).isEqualTo("staged");
        assertThat(monitor.state().isEmpty()).isTrue();
        try (Subscription<BridgeChange> changes = monitor.watch()) {
            staged.addChannels(call.channel());
            assertThat(next(changes, Kind.ENTERED).state().channelIds())
                    .containsExactly(call.channel().id());
        }
        staged.destroy();
        assertThat(call.get(monitor.closed()).isOpen()).isFalse();
    }

    @Test
    void closingTakesBackNothingButItsOwnSubscription() {
        ApplicationHandle application = call.ari().application(Key.application(call.application()));
        application.subscribe(List.of("bridge:" + bridge.id()));
        try (Subscription<BridgeDestroyed> destroyed = bridge.subscribe(BridgeDestroyed.class)) {
            BridgeMonitor.open(bridge).close();
            // What is asked for one after the other is done in that order: the second is refused if there was one only.
            BridgeMonitor.open(bridge).close();

            bridge.destroy();

            assertThat(destroyed.next(PATIENCE).bridge().id()).isEqualTo(bridge.id());
        }
    }
}
