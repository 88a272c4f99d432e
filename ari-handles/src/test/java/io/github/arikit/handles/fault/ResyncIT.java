package io.github.arikit.handles.fault;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.Key;
import io.github.arikit.core.ReconnectPolicy;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.DeviceStateChanged;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.model.DeviceStateValue;
import io.github.arikit.generated.request.ApplicationSubscribeRequest;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.AsteriskUnderTest;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.resync.BridgeVanished;
import io.github.arikit.handles.resync.ChannelAppeared;
import io.github.arikit.handles.resync.ChannelVanished;
import io.github.arikit.handles.resync.GapEvent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client finds out about the time in which no events arrived. */
@Timeout(60)
class ResyncIT {
    private static final ReconnectPolicy QUICK =
            new ReconnectPolicy(Duration.ofMillis(20), Duration.ofMillis(100), 0.5, ReconnectPolicy.ENDLESS);

    private final String application = "resync-" + ResourceIds.next();
    private final StateLog states = new StateLog();
    private AsteriskUnderTest asterisk;
    private FaultProxy proxy;
    private AriClient ari;
    /** Reaches Asterisk directly, and is never interrupted. */
    private AriClient other;

    @BeforeEach
    void connect() throws Exception {
        asterisk = AsteriskUnderTest.start();
        AriConfig.Builder direct = asterisk.config("other-" + ResourceIds.next());
        other = Ari.connect(direct.build());
        proxy = new FaultProxy(URI.create(direct.build().url().toString()));
        ari = connect(application);
    }

    private AriClient connect(String... applications) {
        AriConfig config = asterisk.config(application)
                .applications(applications)
                .url(proxy.url())
                .reconnect(QUICK)
                .build();
        return Ari.builder(config).listener(states).connect();
    }

    @AfterEach
    void close() throws Exception {
        ari.close();
        other.close();
        proxy.close();
        asterisk.close();
    }

    /** Starts a call whose near end is in the application, and returns it. */
    private ChannelHandle call() {
        ChannelHandle call = ari.stageOriginate("Local/answer@default", options -> options.app(application));
        try (Subscription<StasisStart> entered = call.subscribe(StasisStart.class)) {
            call.exec();
            entered.next(PATIENCE);
        }
        return call;
    }

    private void awaitState(ConnectionState state) throws InterruptedException {
        states.await(state.name());
    }

    /** Interrupts the connection, and lets it come back when the task is done. */
    private void whileAway(Runnable task) throws Exception {
        states.clear();
        proxy.goDown();
        awaitState(ConnectionState.INTERRUPTED);
        task.run();
        proxy.comeUp();
        awaitState(ConnectionState.RESYNCHRONISED);
    }

    @Test
    void channelThatEndedMeanwhileIsToldToThoseWhoWatchIt() throws Exception {
        ChannelHandle kept = call();
        ChannelHandle ended = call();
        try (Subscription<ChannelVanished> ofEnded = ended.subscribe(ChannelVanished.class);
                Subscription<GapEvent> ofKept = kept.subscribe(GapEvent.class)) {

            whileAway(() -> hangUp(ended));

            ChannelVanished vanished = ofEnded.next(PATIENCE);
            assertThat(vanished.key().id()).isEqualTo(ended.id());
            assertThat(vanished.key().app()).isEqualTo(application);
            assertThat(vanished.channel()).isEmpty();
            assertThat(vanished.gap().cause()).isPresent();
            assertThat(ofKept.buffered()).isZero();
            assertThat(ari.state()).isEqualTo(ConnectionState.RESYNCHRONISED);
        }
        kept.hangup();
    }

    private void hangUp(ChannelHandle call) {
        ChannelHandle there = other.channel(call.id());
        there.hangup();
        awaitGone(there);
    }

    private static void awaitGone(ChannelHandle channel) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (channel.client().channels().list().stream()
                .anyMatch(there -> there.id().equals(channel.id()))) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    @Test
    void eventsOfChannelsThatAreStillThereArriveAsBefore() throws Exception {
        ChannelHandle call = call();
        try (Subscription<ChannelDestroyed> destroyed = call.subscribe(ChannelDestroyed.class);
                Subscription<GapEvent> gaps = call.subscribe(GapEvent.class)) {
            whileAway(() -> {});

            call.hangup();

            assertThat(destroyed.next(PATIENCE).channel().id()).isEqualTo(call.id());
            assertThat(gaps.buffered()).isZero();
        }
    }

    @Test
    void channelThatLeftTheApplicationMeanwhileIsToldWithWhatItIsNow() throws Exception {
        ChannelHandle caller = other.stageOriginate(
                asterisk.endpointInto(application),
                options -> options.context("default").extension("answer").priority(1L));
        try (Subscription<StasisStart> entered = ari.subscribe(StasisStart.class)) {
            caller.exec();
            ChannelHandle call = ari.channel(entered.next(PATIENCE).channel().id());
            try (Subscription<ChannelVanished> vanished = call.subscribe(ChannelVanished.class)) {

                whileAway(() -> sendAway(call));

                ChannelVanished left = vanished.next(PATIENCE);
                assertThat(left.key().id()).isEqualTo(call.id());
                assertThat(left.channel()).get().extracting(Channel::id).isEqualTo(call.id());
            }
        }
        caller.hangup();
    }

    private void sendAway(ChannelHandle call) {
        other.channel(call.id())
                .continueInDialplan(options ->
                        options.context("default").extension("answer").priority(1));
        long end = System.nanoTime() + PATIENCE.toNanos();
        Key key = Key.of(Key.Kind.APPLICATION, application);
        while (other.applications().list().stream()
                .anyMatch(app -> app.name().equals(key.id()) && app.channelIds().contains(call.id()))) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    @Test
    void bridgeThatWasDestroyedMeanwhileIsTold() throws Exception {
        BridgeHandle bridge = ari.stageCreateBridge(options -> {});
        bridge.exec();
        try (Subscription<BridgeVanished> vanished = bridge.subscribe(BridgeVanished.class)) {

            whileAway(() -> other.bridge(bridge.id()).destroy());

            assertThat(vanished.next(PATIENCE).key().id()).isEqualTo(bridge.id());
        }
    }

    @Test
    void channelThatEnteredUnheardIsToldOnce() throws Exception {
        try (Subscription<ChannelAppeared> appeared = ari.subscribe(ChannelAppeared.class)) {
            Deafening deaf = new Deafening();
            proxy.suffer(deaf);
            ChannelHandle byOther = other.stageOriginate("Local/answer@default", options -> options.app(application));
            byOther.exec();
            deaf.awaitDropped("StasisStart");
            proxy.cutEventSockets(true);
            proxy.heal();
            awaitState(ConnectionState.RESYNCHRONISED);

            // Both halves of a local channel belong to the application that originates it.
            assertThat(List.of(appeared.next(PATIENCE), appeared.next(PATIENCE)))
                    .extracting(event -> event.channel().id())
                    .containsExactlyInAnyOrder(byOther.id(), byOther.id() + ";2");
            states.clear();
            proxy.cutEventSockets(true);
            awaitState(ConnectionState.RESYNCHRONISED);
            assertThat(appeared.buffered()).isZero();
            byOther.hangup();
        }
    }

    @Test
    void channelsLeftBehindByAnEarlierClientAreFoundOnRequest() throws Exception {
        ChannelHandle left = call();
        ari.close();
        ari = connect(application);
        try (Subscription<ChannelAppeared> appeared = ari.subscribe(ChannelAppeared.class)) {

            ari.resynchronise();

            assertThat(List.of(appeared.next(PATIENCE), appeared.next(PATIENCE)))
                    .extracting(event -> event.channel().id())
                    .containsExactlyInAnyOrder(left.id(), left.id() + ";2");
        }
        ari.channel(left.id()).hangup();
    }

    @Test
    void eventSourcesThatAsteriskForgotAreSubscribedAgain() throws Exception {
        String device = "Stasis:" + ResourceIds.next();
        Key key = Key.of(Key.Kind.APPLICATION, application);
        ari.send(ApplicationSubscribeRequest.of(key, List.of("deviceState:" + device)));
        try (Subscription<DeviceStateChanged> changes = ari.subscribe(DeviceStateChanged.class)) {

            whileAway(() -> assertForgotten(key, "deviceState:" + device));
            other.deviceStates().update(Key.of(Key.Kind.DEVICE_STATE, device), DeviceStateValue.BUSY);

            assertThat(changes.next(PATIENCE).deviceState().name()).isEqualTo(device);
        }
    }

    /** Asterisk forgets an application that is away and has no channels or bridges; the double remembers it. */
    private void assertForgotten(Key key, String source) {
        if (asterisk.isReal()) {
            assertThat(other.applications().list())
                    .noneMatch(there -> there.name().equals(key.id()));
        } else {
            other.applications().unsubscribe(key, List.of(source));
        }
    }
}
