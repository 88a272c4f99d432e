package io.github.arikit.benchmarks.ingest;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.Key;
import io.github.arikit.core.NativeConnection;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.api.BridgesApi;
import io.github.arikit.generated.api.ChannelsApi;
import io.github.arikit.generated.api.DeviceStatesApi;
import io.github.arikit.generated.api.EventsApi;
import io.github.arikit.generated.api.PlaybacksApi;
import io.github.arikit.generated.api.RecordingsApi;
import io.github.arikit.generated.event.ApplicationMoveFailed;
import io.github.arikit.generated.event.CallBroadcast;
import io.github.arikit.generated.event.ChannelCallerId;
import io.github.arikit.generated.event.ChannelConnectedLine;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.generated.event.ChannelTalkingStarted;
import io.github.arikit.generated.event.Dial;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.event.PlaybackContinuing;
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
import java.util.function.Predicate;

/**
 * Records the corpus from a real Asterisk: calls in pairs that are answered, keyed, played to, recorded, bridged and
 * hung up, and now and then one that is listened to, dialled, moved or offered to all. Needs an Asterisk with the
 * extensions of {@code infra/asterisk}.
 */
public final class CorpusRecorder {
    private static final String APPLICATION = "corpus";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> TALK = List.of("sound:tt-monkeys");
    private static final List<String> TWO_SOUNDS = List.of("sound:beep", "sound:tt-monkeys");
    private static final int PAIRS_TO_A_RARITY = 5;

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
                if (i % PAIRS_TO_A_RARITY == 0) {
                    recorder.rarities(i);
                }
            }
        } finally {
            recorder.connection.close();
        }
        new Corpus(recorder.frames).save(Path.of(arguments[0]));
        System.out.printf("%d frames of %.0f bytes%n", recorder.frames.size(), new Corpus(recorder.frames).meanBytes());
    }

    private void pair(int number) {
        Key caller = keyingCaller(number);
        Key callee = call("corpus-b" + number, "Local/silent@default");
        channels.ring(callee);
        channels.answer(callee);
        channels.setChannelVars(caller, Map.of("TENANT", "tenant-" + number));
        set(caller, "CALLERID(name)", "Caller " + number, ChannelCallerId.class);
        set(callee, "CONNECTEDLINE(num)", "200" + number, ChannelConnectedLine.class);
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

    /** Calls, and waits for the last of the digits that the other end keys. */
    private Key keyingCaller(int number) {
        Key caller = Key.channel("corpus-a" + number + "-" + System.nanoTime());
        try (var digits = router.subscribe(caller, ChannelDtmfReceived.class)) {
            originate(caller, "Local/dtmf-12#@default");
            await(digits, digit -> digit.digit().equals("#"));
        }
        return caller;
    }

    private static <E> void await(Subscription<E> events, Predicate<E> wanted) {
        E next = events.next(PATIENCE);
        while (!wanted.test(next)) {
            next = events.next(PATIENCE);
        }
    }

    private void set(Key channel, String variable, String value, Class<? extends Event> event) {
        listen(event, channel, () -> channels.setChannelVar(channel, variable, options -> options.value(value)));
    }

    private void rarities(int number) {
        Key heard = call("corpus-c" + number, "Local/tone@default");
        set(heard, "TALK_DETECT(set)", "200,100", ChannelTalkingStarted.class);
        listen(ApplicationMoveFailed.class, heard, () -> channels.move(heard, "nobody"));
        hangUp(heard);
        twoSounds(number);
        dialled(number);
        offered(number);
    }

    private void twoSounds(int number) {
        Key channel = call("corpus-d" + number, "Local/silent@default");
        String id = "corpus-q" + number + "-" + System.nanoTime();
        listen(PlaybackContinuing.class, Key.playback(id), () -> channels.playWithId(channel, id, TWO_SOUNDS));
        hangUp(channel);
    }

    private void dialled(int number) {
        Key channel = Key.channel("corpus-e" + number + "-" + System.nanoTime());
        listen(
                StasisStart.class,
                channel,
                () -> channels.create(options -> options.endpoint("Local/silent@default")
                        .app(APPLICATION)
                        .channelId(channel.id())));
        listen(Dial.class, channel, () -> channels.dial(channel));
        hangUp(channel);
    }

    /** A channel that is offered to all applications, and claimed by this one. */
    private void offered(int number) {
        Key caller = Key.channel("corpus-f" + number + "-" + System.nanoTime());
        try (var offers = router.subscribe(CallBroadcast.class)) {
            originate(caller, "Local/broadcast@default");
            Key offered = Key.channel(offers.next(PATIENCE).channel().id());
            listen(
                    StasisStart.class,
                    offered,
                    () -> EventsApi.of(connection)
                            .claimChannel(
                                    options -> options.channelId(offered.id()).application(APPLICATION)));
            hangUp(offered);
        }
    }

    private Key call(String id, String endpoint) {
        Key channel = Key.channel(id + "-" + System.nanoTime());
        listen(StasisStart.class, channel, () -> originate(channel, endpoint));
        return channel;
    }

    private void originate(Key channel, String endpoint) {
        channels.originateWithId(
                channel, endpoint, options -> options.app(APPLICATION).appArgs("corpus,1"));
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
