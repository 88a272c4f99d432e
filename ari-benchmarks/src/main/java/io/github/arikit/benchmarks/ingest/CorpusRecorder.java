package io.github.arikit.benchmarks.ingest;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.Key;
import io.github.arikit.core.NativeConnection;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.generated.api.BridgesApi;
import io.github.arikit.generated.api.ChannelsApi;
import io.github.arikit.generated.api.DeviceStatesApi;
import io.github.arikit.generated.api.EventsApi;
import io.github.arikit.generated.api.PlaybacksApi;
import io.github.arikit.generated.api.RecordingsApi;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.RecordingFinished;
import io.github.arikit.generated.event.RecordingStarted;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.DeviceStateValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Records the corpus from a real Asterisk: calls in pairs that are answered, keyed, played to, recorded, bridged and
 * hung up. Needs an Asterisk with the extensions of {@code infra/asterisk}.
 */
public final class CorpusRecorder {
    private static final String APPLICATION = "corpus";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> TALK = List.of("sound:tt-monkeys");

    private final List<byte[]> frames = new CopyOnWriteArrayList<>();
    private final EventRouter router = new EventRouter(Runnable::run, EventErrorHandler.logging());
    private final NativeConnection connection;
    private final ChannelsApi channels;
    private final BridgesApi bridges;

    private CorpusRecorder(AriConfig config) {
        connection = NativeConnection.open(
                config,
                frame -> {
                    frames.add(frame);
                    return Messages.DECODER.decode(frame);
                },
                router::publish,
                ConnectionListener.NONE);
        channels = ChannelsApi.of(connection);
        bridges = BridgesApi.of(connection);
    }

    /** Arguments: the folder of the resources of this module, pairs of calls (20). ARI_URL and the like name the server. */
    public static void main(String[] arguments) throws Exception {
        int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        AriConfig config = AriConfig.builder()
                .url(System.getenv("ARI_URL"))
                .username(System.getenv("ARI_USERNAME"))
                .password(System.getenv("ARI_PASSWORD"))
                .applications(APPLICATION)
                .subscribeAll(true)
                .build();
        CorpusRecorder recorder = new CorpusRecorder(config);
        try {
            for (int i = 0; i < pairs; i++) {
                recorder.pair(i);
            }
        } finally {
            recorder.connection.close();
        }
        new Corpus(recorder.frames).save(Path.of(arguments[0]));
        System.out.printf("%d frames of %.0f bytes%n", recorder.frames.size(), new Corpus(recorder.frames).meanBytes());
    }

    private void pair(int number) {
        Key caller = call("corpus-a" + number, "Local/dtmf-12#@default");
        Key callee = call("corpus-b" + number, "Local/silent@default");
        channels.ring(callee);
        channels.answer(callee);
        channels.setChannelVars(caller, Map.of("TENANT", "tenant-" + number));
        channels.hold(callee);
        channels.unhold(callee);
        channels.startMoh(callee);
        channels.stopMoh(callee);
        play(callee, "corpus-p" + number + "-" + System.nanoTime());
        record(callee, "corpus/r" + number + "-" + System.nanoTime());
        bridge(number, caller, callee);
        DeviceStatesApi.of(connection).update(Key.deviceState("Stasis:agent-" + number), DeviceStateValue.INUSE);
        EventsApi.of(connection)
                .userEvent("Handled", APPLICATION, event -> event.source(List.of("channel:" + callee.id())));
        hangUp(caller);
        hangUp(callee);
    }

    private Key call(String id, String endpoint) {
        Key channel = Key.channel(id + "-" + System.nanoTime());
        listen(
                StasisStart.class,
                channel,
                () -> channels.originateWithId(
                        channel, endpoint, options -> options.app(APPLICATION).appArgs("corpus,1")));
        return channel;
    }

    private void play(Key channel, String id) {
        listen(PlaybackStarted.class, Key.playback(id), () -> channels.playWithId(channel, id, TALK));
        PlaybacksApi.of(connection).stop(Key.playback(id));
    }

    private void record(Key channel, String name) {
        Key recording = Key.liveRecording(name);
        listen(
                RecordingStarted.class,
                recording,
                () -> channels.record(channel, options -> options.name(name).format("wav")));
        listen(
                RecordingFinished.class,
                recording,
                () -> RecordingsApi.of(connection).stop(recording));
        RecordingsApi.of(connection).deleteStored(Key.storedRecording(name));
    }

    private void bridge(int number, Key caller, Key callee) {
        String id = "corpus-bridge-" + number + "-" + System.nanoTime();
        bridges.create(options -> options.bridgeId(id).type("mixing").name("pair " + number));
        Key bridge = Key.bridge(id);
        listen(ChannelEnteredBridge.class, callee, () -> bridges.addChannel(bridge, List.of(caller.id(), callee.id())));
        listen(ChannelLeftBridge.class, callee, () -> bridges.removeChannel(bridge, List.of(callee.id())));
        bridges.destroy(bridge);
    }

    private void hangUp(Key channel) {
        listen(StasisEnd.class, channel, () -> channels.hangup(channel));
    }

    /** Does something, and waits for the event that tells of it. */
    private <E extends Event> void listen(Class<E> type, Key key, Runnable action) {
        try (var events = router.subscribe(key, type)) {
            action.run();
            events.next(PATIENCE);
        }
    }
}
