package io.github.arikit.nats.interop;

import static io.github.arikit.nats.Await.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.play.Play;
import io.github.arikit.ext.play.PlayStatus;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.ChannelUserevent;
import io.github.arikit.generated.event.ChannelVarset;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.RecordingFinished;
import io.github.arikit.generated.event.RecordingStarted;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.Application;
import io.github.arikit.generated.model.AsteriskModule;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.model.ChannelState;
import io.github.arikit.generated.model.DeviceStateValue;
import io.github.arikit.generated.model.HangupReason;
import io.github.arikit.generated.model.MuteDirection;
import io.github.arikit.generated.model.PlaybackControl;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.Dialog;
import io.github.arikit.handles.LiveRecordingHandle;
import io.github.arikit.handles.PlaybackHandle;
import io.github.arikit.nats.Await;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an application sees of a cluster, whichever proxy serves it, on a real Asterisk. */
abstract class ClientContract {
    private static final String QUIET = "Local/silent@default";

    private final Cluster cluster = newCluster();
    private AriClient ari;

    /** Returns the cluster, on NATS unless the test is about another bus. */
    Cluster newCluster() {
        return new Cluster();
    }

    /** Starts the proxy that serves the cluster. */
    abstract void startProxy(Cluster cluster);

    @BeforeEach
    void connect() {
        startProxy(cluster);
        ari = cluster.client();
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    AriClient ari() {
        return ari;
    }

    Cluster cluster() {
        return cluster;
    }

    /** Returns a channel that is in the application. */
    ChannelHandle call() {
        ChannelHandle call = ari.stageOriginate(QUIET, options -> options.app(cluster.application()));
        try (Subscription<StasisStart> entered = call.subscribe(StasisStart.class)) {
            call.exec();
            entered.next(PATIENCE);
        }
        return call;
    }

    @Test
    void readsOfAsteriskAnswerAsTheyDoWithoutACluster() {
        assertThat(ari.nodes()).hasSize(1);
        assertThat(ari.server().node()).isEqualTo(ari.nodes().get(0));
        assertThat(ari.server().release()).isPresent();
        assertThat(ari.asterisk().listModules())
                .extracting(AsteriskModule::name)
                .contains("app_echo.so");
        assertThat(ari.applications().list()).extracting(Application::name).contains(cluster.application());
        assertThat(ari.applications()
                        .get(Key.application(cluster.application()))
                        .name())
                .isEqualTo(cluster.application());
        assertThat(ari.endpoints().listByTech("PJSIP")).isNotEmpty();
        assertThat(ari.sounds().get(Key.sound("beep")).formats()).isNotEmpty();
        assertThat(ari.asterisk().listLogChannels()).isNotEmpty();
    }

    @Test
    void variablesAndDeviceStatesKeepTheirValues() {
        ari.asterisk().setGlobalVar("ARIKIT_INTEROP", options -> options.value("a<b>&\"c\""));
        assertThat(ari.asterisk().getGlobalVar("ARIKIT_INTEROP").value()).isEqualTo("a<b>&\"c\"");
        Key state = Key.deviceState("Stasis:" + cluster.application());
        ari.deviceStates().update(state, DeviceStateValue.BUSY);
        assertThat(ari.deviceStates().get(state).state()).isEqualTo(DeviceStateValue.BUSY);
        assertThat(ari.deviceStates().list()).isNotEmpty();
        ari.deviceStates().delete(state);
    }

    @Test
    void dynamicConfigurationIsWrittenReadAndDeleted() {
        Key auth = Key.config("res_pjsip", "auth", "it-" + cluster.application());
        List<Map<String, String>> fields = List.of(
                Map.of("attribute", "auth_type", "value", "userpass"),
                Map.of("attribute", "username", "value", "interop"),
                Map.of("attribute", "password", "value", "x"));
        ari.asterisk().updateObject(auth, options -> options.fields(fields));
        assertThat(ari.asterisk().getObject(auth))
                .anyMatch(tuple ->
                        tuple.attribute().equals("username") && tuple.value().equals("interop"));
        ari.asterisk().deleteObject(auth);
        assertThatThrownBy(() -> ari.asterisk().getObject(auth)).isInstanceOf(AriException.class);
    }

    @Test
    void whatDoesNotExistIsNotFoundWithOrWithoutItsNode() {
        Key none = Key.channel("no-such-channel");
        assertThatThrownBy(() -> ari.channel(none).get())
                .isInstanceOf(AriNotFoundException.class)
                .hasMessageContaining("no-such-channel");
        assertThatThrownBy(() -> ari.channel(none.withNode(ari.nodes().get(0))).answer())
                .isInstanceOf(AriNotFoundException.class);
    }

    @Test
    void aStagedCallHasItsNodeAndMissesNoEvent() {
        ChannelHandle call = ari.stageOriginate(
                QUIET, options -> options.app(cluster.application()).variables(Map.of("X", "a<b>&c")));
        assertThat(call.key().node()).isEqualTo(ari.nodes().get(0));
        try (Subscription<StasisStart> entered = call.subscribe(StasisStart.class);
                Subscription<ChannelDestroyed> ended = call.subscribe(ChannelDestroyed.class)) {
            call.exec();
            StasisStart start = entered.next(PATIENCE);
            assertThat(start.channel().id()).isEqualTo(call.id());
            assertThat(start.replaceChannel()).isEmpty();
            assertThat(call.getChannelVar("X").value()).isEqualTo("a<b>&c");
            call.hangup();
            assertThat(ended.next(PATIENCE).channel().id()).isEqualTo(call.id());
        }
    }

    @Test
    void everyCommandOfAChannelIsCarriedOut() {
        ChannelHandle call = call();
        try (Subscription<ChannelVarset> set = call.subscribe(ChannelVarset.class);
                Subscription<ChannelUserevent> user = call.subscribe(ChannelUserevent.class)) {
            call.answer();
            assertThat(call.get().state()).isEqualTo(ChannelState.UP);
            call.setChannelVar("INTEROP", options -> options.value("set"));
            assertThat(set.first(event -> event.variable().equals("INTEROP"))
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join()
                            .value())
                    .isEqualTo("set");
            call.ring();
            call.ringStop();
            call.hold();
            call.unhold();
            call.mute(options -> options.direction(MuteDirection.IN));
            call.unmute(options -> options.direction(MuteDirection.IN));
            call.startMoh(options -> options.mohClass("default"));
            call.stopMoh();
            call.startSilence();
            call.stopSilence();
            call.sendDtmf(options -> options.dtmf("1").duration(100));
            ari.events()
                    .userEvent(
                            "interop",
                            cluster.application(),
                            options -> options.source(List.of("channel:" + call.id()))
                                    .variables(Map.of("a", "b")));
            assertThat(user.next(PATIENCE).eventName()).isEqualTo("interop");
            assertThat(ari.channels().list()).extracting(Channel::id).contains(call.id());
        }
        call.continueInDialplan(
                options -> options.context("default").extension("answer").priority(1));
        call.hangup(options -> options.reason(HangupReason.NORMAL));
    }

    @Test
    void aChannelThatIsCreatedIsDialledLater() {
        ChannelHandle call = ari.stageCreateChannel(QUIET, options -> {}).exec();
        try (Subscription<ChannelDestroyed> ended = call.subscribe(ChannelDestroyed.class)) {
            call.dial(options -> options.timeout(20));
            call.hangup(options -> options.reason(HangupReason.BUSY));
            ended.next(PATIENCE);
        }
    }

    @Test
    void snoopsAndExternalMediaAreChannelsOfTheirOwn() {
        ChannelHandle call = call();
        ChannelHandle snoop = call.stageSnoop(
                        cluster.application(),
                        options -> options.spy(io.github.arikit.generated.model.SnoopDirection.BOTH))
                .exec();
        assertThat(snoop.get().id()).isEqualTo(snoop.id());
        snoop.hangup();
        ChannelHandle media = ari.stageExternalMedia("ulaw", options -> options.externalHost("127.0.0.1:9"))
                .exec();
        assertThat(media.get().id()).isEqualTo(media.id());
        media.hangup();
        call.hangup();
    }

    @Test
    void playbacksAreStagedStartedControlledAndStopped() {
        ChannelHandle call = call();
        PlaybackHandle playback = call.stagePlay("sound:tt-monkeys");
        try (Subscription<PlaybackStarted> started = playback.subscribe(PlaybackStarted.class)) {
            playback.exec();
            assertThat(started.next(PATIENCE).playback().id()).isEqualTo(playback.id());
        }
        assertThat(playback.get().mediaUri()).isEqualTo("sound:tt-monkeys");
        playback.control(PlaybackControl.PAUSE);
        playback.stop();
        call.hangup();
    }

    @Test
    void recordingsAreStartedPausedStoppedCopiedAndDeleted() {
        ChannelHandle call = call();
        String name = cluster.application();
        LiveRecordingHandle recording = call.stageRecord(name, "wav", options -> options.maxDurationSeconds(20));
        try (Subscription<RecordingStarted> started = recording.subscribe(RecordingStarted.class);
                Subscription<RecordingFinished> finished = recording.subscribe(RecordingFinished.class)) {
            recording.exec();
            started.next(PATIENCE);
            assertThat(recording.get().name()).isEqualTo(name);
            recording.pause();
            recording.unpause();
            recording.mute();
            recording.unmute();
            recording.stop();
            finished.next(PATIENCE);
        }
        Key stored = recording.key().sibling(Key.Kind.STORED_RECORDING, name);
        assertThat(ari.storedRecording(stored).get().format()).isEqualTo("wav");
        assertThat(ari.storedRecording(stored).copy(name + "-copy").name()).isEqualTo(name + "-copy");
        assertThat(ari.recordings().listStored()).anyMatch(found -> found.name().equals(name + "-copy"));
        ari.storedRecording(stored).delete();
        ari.storedRecording(stored.withId(name + "-copy")).delete();
        call.hangup();
    }

    @Test
    void bridgesHoldChannelsAndPlayToThem() {
        ChannelHandle call = call();
        BridgeHandle bridge =
                ari.stageCreateBridge(options -> options.type("mixing").name("interop"));
        try (Subscription<ChannelEnteredBridge> entered = bridge.subscribe(ChannelEnteredBridge.class)) {
            bridge.exec();
            bridge.addChannels(call);
            assertThat(entered.next(PATIENCE).channel().orElseThrow().id()).isEqualTo(call.id());
        }
        assertThat(bridge.get().channels()).containsExactly(call.id());
        assertThat(ari.bridges().list()).extracting(Bridge::id).contains(bridge.id());
        bridge.setVideoSource(call.id());
        bridge.clearVideoSource();
        bridge.startMoh();
        bridge.stopMoh();
        PlaybackHandle playback = bridge.stagePlay("sound:beep");
        try (Subscription<PlaybackStarted> started = playback.subscribe(PlaybackStarted.class)) {
            playback.exec();
            started.next(PATIENCE);
        }
        bridge.removeChannel(List.of(call.id()));
        bridge.destroy();
        Await.until("Asterisk, which answers first, has destroyed the bridge", () -> isGone(bridge));
        call.hangup();
    }

    private static boolean isGone(BridgeHandle bridge) {
        try {
            bridge.get();
            return false;
        } catch (AriNotFoundException e) {
            return true;
        }
    }

    @Test
    void extensionsWorkAsTheyDoWithoutACluster() {
        ChannelHandle call = call();
        assertThat(Play.on(call).uris("sound:beep").run().status()).isEqualTo(PlayStatus.FINISHED);
        call.hangup();
    }

    @Test
    void eachNewCallGoesToOneOfTheClientsThatServeThem() throws InterruptedException {
        AriClient other = cluster.client();
        BlockingQueue<String> served = new LinkedBlockingQueue<>();
        ari.onStasisStart(call -> serve(call, served));
        other.onStasisStart(call -> serve(call, served));
        int calls = 10;
        List<Subscription<ChannelDestroyed>> ends = new java.util.ArrayList<>();
        for (int i = 0; i < calls; i++) {
            ChannelHandle call = ari.stageOriginate(QUIET, options -> options.app(cluster.application()));
            ends.add(call.subscribe(ChannelDestroyed.class));
            call.exec();
        }
        ends.forEach(end -> end.next(PATIENCE));
        assertThat(served).hasSize(calls).doesNotHaveDuplicates();
    }

    private static void serve(ChannelHandle call, BlockingQueue<String> served) {
        served.add(call.id());
        assertThat(call.key().node()).isNotEmpty();
        call.hangup();
    }

    @Test
    void aDialogHasTheEventsOfItsResourcesAndNoOthers() {
        try (Dialog dialog = ari.openDialog("d-" + cluster.application());
                Subscription<Event> all = dialog.subscribe(Event.class)) {
            ChannelHandle inside = call();
            ChannelHandle outside = call();
            ChannelHandle bound = ari.channel(dialog.add(inside));
            outside.hangup();
            try (Subscription<ChannelDtmfReceived> pressed = dialog.subscribe(ChannelDtmfReceived.class);
                    Subscription<ChannelDestroyed> ended = dialog.subscribe(ChannelDestroyed.class)) {
                bound.hangup();
                assertThat(ended.next(PATIENCE).channel().id()).isEqualTo(inside.id());
                assertThat(pressed.buffered()).isZero();
            }
            assertThat(all.buffered()).isPositive();
            while (all.buffered() > 0) {
                assertThat(all.next(PATIENCE).keys()).extracting(Key::id).contains(inside.id());
            }
        }
    }
}
