package io.github.arikit.handles;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.Key;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.RecordingFinished;
import io.github.arikit.generated.event.RecordingStarted;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.ChannelState;
import io.github.arikit.generated.model.LiveRecordingState;
import io.github.arikit.generated.model.PlaybackState;
import io.github.arikit.generated.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a call, from originate to hangup, with every event of it looked at. */
class CallIT {
    private final String application = "call-" + ResourceIds.next();
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final Queue<AriDecodeException> undecodable = new ConcurrentLinkedQueue<>();
    private AsteriskUnderTest asterisk;
    private AriClient ari;

    @BeforeEach
    void connect() {
        asterisk = AsteriskUnderTest.start();
        ConnectionListener listener = new ConnectionListener() {
            @Override
            public void onUndecodable(AriDecodeException error) {
                undecodable.add(error);
            }
        };
        ari = Ari.builder(asterisk.config(application).build())
                .listener(listener)
                .connect();
        ari.subscribe(Event.class).listen(Runnable::run, events::add);
    }

    @AfterEach
    void everyEventWasOfAKnownTypeWithNothingLeftOver() {
        ari.close();
        asterisk.close();
        List<String> deviations = new ArrayList<>();
        events.forEach(event -> deviations.addAll(Fidelity.deviations(event)));
        assertThat(deviations).isEmpty();
        assertThat(undecodable).isEmpty();
        assertThat(events).isNotEmpty();
    }

    @Test
    void aCallIsPlacedAnsweredAndHungUp() throws Exception {
        ChannelHandle caller = ari.stageOriginate(
                asterisk.endpointInto(application),
                options -> options.app(application).appArgs("one,two").variables(Map.of("ARIKIT", "set on originate")));
        ChannelHandle called;
        try (Subscription<StasisStart> starts = ari.subscribe(StasisStart.class);
                Subscription<StasisStart> callerStarts = caller.subscribe(StasisStart.class)) {
            caller.exec();
            called = ari.channel(starts.next(PATIENCE).channel().id());
            assertThat(called.get().state()).isEqualTo(ChannelState.RING);
            called.answer();
            assertThat(callerStarts.next(PATIENCE).args()).containsExactly("one", "two");
        }
        assertThat(caller.get().state()).isEqualTo(ChannelState.UP);

        variables(caller);
        play(called);
        record(called);
        bridge(caller);
        hangUp(caller, called);
    }

    private void variables(ChannelHandle channel) {
        assertThat(channel.getChannelVar("ARIKIT").value()).isEqualTo("set on originate");

        channel.setChannelVar("ARIKIT", options -> options.value("a, b & c=d?#%+ü"));

        Variable variable = channel.getChannelVar("ARIKIT");
        assertThat(variable.value()).isEqualTo("a, b & c=d?#%+ü");
    }

    private static void play(ChannelHandle channel) {
        PlaybackHandle playback = channel.stagePlay("sound:beep", "sound:beep");
        try (Subscription<PlaybackStarted> started = playback.subscribe(PlaybackStarted.class);
                Subscription<PlaybackFinished> finished = channel.subscribe(PlaybackFinished.class)) {
            playback.exec();

            assertThat(started.next(PATIENCE).playback().id()).isEqualTo(playback.id());
            assertThat(started.next(PATIENCE).playback().mediaUri()).isEqualTo("sound:beep");
            assertThat(finished.next(PATIENCE).playback().state()).isEqualTo(PlaybackState.DONE);
        }
    }

    private static void record(ChannelHandle channel) throws Exception {
        LiveRecordingHandle recording = channel.stageRecord("arikit/" + ResourceIds.next(), "wav");
        try (Subscription<RecordingStarted> started = recording.subscribe(RecordingStarted.class);
                Subscription<RecordingFinished> finished = recording.subscribe(RecordingFinished.class)) {
            recording.exec();
            started.next(PATIENCE);
            assertThat(recording.get().state()).isEqualTo(LiveRecordingState.RECORDING);
            recording.stop();
            finished.next(PATIENCE);
        }
        StoredRecordingHandle stored = recording.stored();
        assertThat(stored.get().format()).isEqualTo("wav");
        try (BinaryContent file = stored.getFile()) {
            assertThat(file.contentType()).contains("wav");
            assertThat(file.stream().readNBytes(4)).asString().isEqualTo("RIFF");
        }
        stored.delete();
    }

    /** With the near end of a second call: both ends of one Local channel would be a loop. */
    private void bridge(ChannelHandle first) {
        ChannelHandle second = ari.stageOriginate("Local/answer@default", options -> options.app(application));
        BridgeHandle bridge = ari.stageCreateBridge(options -> options.type("mixing"));
        try (Subscription<StasisStart> start = second.subscribe(StasisStart.class);
                Subscription<ChannelEnteredBridge> entered = bridge.subscribe(ChannelEnteredBridge.class);
                Subscription<ChannelLeftBridge> left = bridge.subscribe(ChannelLeftBridge.class);
                Subscription<BridgeDestroyed> destroyed = bridge.subscribe(BridgeDestroyed.class)) {
            second.exec();
            start.next(PATIENCE);
            bridge.exec();
            // Channels subscribe the application to their bridge only while they are in it.
            ari.application(Key.application(application)).subscribe(List.of("bridge:" + bridge.id()));
            bridge.addChannels(first, second);
            entered.next(PATIENCE);
            entered.next(PATIENCE);
            assertThat(bridge.get().channels()).containsExactlyInAnyOrder(first.id(), second.id());

            bridge.removeChannel(List.of(first.id()));
            assertThat(left.next(PATIENCE).channel().id()).isEqualTo(first.id());
            bridge.destroy();
            destroyed.next(PATIENCE);
        }
        second.hangup();
    }

    private static void hangUp(ChannelHandle caller, ChannelHandle called) {
        try (Subscription<StasisEnd> ends = caller.subscribe(StasisEnd.class);
                Subscription<ChannelDestroyed> destroyed = called.subscribe(ChannelDestroyed.class)) {
            called.hangup();

            ends.next(PATIENCE);
            assertThat(destroyed.next(PATIENCE).cause()).isEqualTo(16);
        }
    }

    @Test
    void dtmfOfTheFarEndArrivesDigitByDigit() {
        ChannelHandle caller =
                ari.stageOriginate(asterisk.endpointPressing("1234"), options -> options.app(application));
        try (Subscription<ChannelDtmfReceived> digits = caller.subscribe(ChannelDtmfReceived.class)) {
            caller.exec();

            String pressed = "";
            for (int i = 0; i < 4; i++) {
                pressed += digits.next(PATIENCE).digit();
            }
            assertThat(pressed).isEqualTo("1234");
        }
        caller.hangup();
    }
}
