package io.github.arikit.handles;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.NativeConnection;
import io.github.arikit.core.Operation;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.RecordingFinished;
import io.github.arikit.generated.event.RecordingStarted;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.DeviceStateValue;
import io.github.arikit.generated.model.MuteDirection;
import io.github.arikit.generated.model.PlaybackControl;
import io.github.arikit.generated.model.SnoopDirection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of a handle, done on a real Asterisk, but for those that a page of the documentation lists. */
class HandleOperationsIT {
    private static final Path PAGE = Path.of("..", "docs", "untested-operations.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+\\.\\w+)` \\| \\w.*\\|$");

    private final String application = "operations-" + ResourceIds.next();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private AsteriskUnderTest asterisk;
    private AriClient ari;

    @BeforeEach
    void connect() {
        asterisk = AsteriskUnderTest.start();
        assumeThat(asterisk.isReal()).as("it is about a real Asterisk").isTrue();
        ari = Ari.connect(
                (decoder, onMessage) ->
                        new ForwardingConnection(NativeConnection.create(
                                asterisk.config(application).build(), decoder, onMessage, ConnectionListener.NONE)) {
                            @Override
                            public <T> T send(AriRequest<T> request) {
                                T answer = super.send(request);
                                done.add(request.toCall().operation().id());
                                return answer;
                            }
                        },
                EventErrorHandler.logging());
    }

    @AfterEach
    void close() {
        if (ari != null) {
            ari.close();
        }
        asterisk.close();
    }

    @Test
    void eachIsDoneOrListedWithItsReason() throws Exception {
        try (CallScope scope = ari.openScope()) {
            callIn(scope);
            otherChannels(scope);
            bridge(scope);
        }
        recordings();
        server();

        Set<String> documented = documented();
        assertThat(HandleOperationsTest.boundOperations().stream().map(Operation::id))
                .filteredOn(operation -> !done.contains(operation))
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    private static Set<String> documented() throws Exception {
        return Files.readAllLines(PAGE).stream()
                .flatMap(line -> ROW.matcher(line).results())
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    /** Calls an operation that the oldest line does not have, by its name. */
    private static void call(Object handle, String operation, Object... arguments) throws Exception {
        for (Method method : handle.getClass().getMethods()) {
            if (method.getName().equals(operation) && fits(method.getParameterTypes(), arguments)) {
                try {
                    method.invoke(handle, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause() instanceof RuntimeException failure ? failure : e;
                }
                return;
            }
        }
        throw new AssertionError(handle.getClass() + " has no " + operation);
    }

    private static boolean fits(Class<?>[] types, Object[] arguments) {
        boolean fits = types.length == arguments.length;
        for (int i = 0; fits && i < types.length; i++) {
            fits = types[i].isInstance(arguments[i]);
        }
        return fits;
    }

    /** The leg that comes in, before and after it is answered. */
    private void callIn(CallScope scope) throws Exception {
        ChannelHandle caller = scope.stageOriginate(asterisk.endpointInto(application));
        ChannelHandle in;
        try (Subscription<StasisStart> starts = ari.subscribe(StasisStart.class)) {
            caller.exec();
            in = scope.adopt(ari.channel(starts.next(PATIENCE).channel().id()));
        }
        in.get();
        in.ring();
        in.ringStop();
        call(in, "progress");
        in.answer();
        in.hold();
        in.unhold();
        in.mute(options -> options.direction(MuteDirection.BOTH));
        in.unmute(options -> options.direction(MuteDirection.BOTH));
        in.startMoh();
        in.stopMoh();
        in.startSilence();
        in.stopSilence();
        in.sendDtmf(options -> options.dtmf("1"));
        in.setChannelVar("ARIKIT", options -> options.value("1"));
        in.getChannelVar("ARIKIT");
        call(in, "setChannelVars", Map.of("ARIKIT_TOO", "2"));
        call(in, "getChannelVars", List.of("ARIKIT", "ARIKIT_TOO"));
        in.play(List.of("sound:beep"));
        in.playWithId(ResourceIds.next(), List.of("sound:beep"));
        playback(in);
        in.snoopChannel(application, options -> options.spy(SnoopDirection.BOTH));
        in.snoopChannelWithId(ResourceIds.next(), application, options -> options.spy(SnoopDirection.BOTH));
        in.move(application);
        in.hangup();
    }

    private static void playback(ChannelHandle channel) {
        PlaybackHandle playback = channel.stagePlay("sound:tt-monkeys");
        try (Subscription<PlaybackStarted> started = playback.subscribe(PlaybackStarted.class)) {
            playback.exec();
            started.next(PATIENCE);
        }
        playback.get();
        playback.control(PlaybackControl.PAUSE);
        playback.stop();
    }

    private void otherChannels(CallScope scope) {
        ChannelHandle created = scope.stageCreateChannel("Local/silent@default", options -> {});
        started(created);
        created.dial();
        ChannelHandle originated = scope.channel(ResourceIds.next());
        try (Subscription<StasisStart> start = originated.subscribe(StasisStart.class)) {
            originated.originateWithId("Local/silent@default", options -> options.app(application));
            start.next(PATIENCE);
        }
        originated.continueInDialplan(
                options -> options.context("default").extension("answer").priority(1));
    }

    private static ChannelHandle started(ChannelHandle channel) {
        try (Subscription<StasisStart> start = channel.subscribe(StasisStart.class)) {
            channel.exec();
            start.next(PATIENCE);
        }
        return channel;
    }

    private void bridge(CallScope scope) throws Exception {
        ChannelHandle member = started(scope.stageOriginate("Local/silent@default"));
        BridgeHandle bridge = scope.bridge(ResourceIds.next());
        bridge.createWithId(options -> options.name("arikit"));
        bridge.get();
        bridge.addChannels(member);
        bridge.setVideoSource(member.id());
        bridge.clearVideoSource();
        bridge.startMoh();
        bridge.stopMoh();
        call(bridge, "setBridgeVars", Map.of("ARIKIT", "1"));
        call(bridge, "setBridgeVar", "ARIKIT");
        call(bridge, "setBridgeVars", Map.of("ARIKIT", "1"));
        call(bridge, "getBridgeVar", "ARIKIT");
        call(bridge, "getBridgeVars", List.of("ARIKIT"));
        bridge.play(List.of("sound:beep"));
        bridge.playWithId(ResourceIds.next(), List.of("sound:beep"));
        LiveRecordingHandle recording = bridge.stageRecord(ResourceIds.next(), "wav");
        try (Subscription<RecordingStarted> started = recording.subscribe(RecordingStarted.class)) {
            recording.exec();
            started.next(PATIENCE);
        }
        recording.cancel();
        bridge.removeChannel(List.of(member.id()));
        bridge.destroy();
    }

    private void recordings() throws Exception {
        try (CallScope scope = ari.openScope()) {
            ChannelHandle channel = started(scope.stageOriginate("Local/silent@default"));
            LiveRecordingHandle recording = channel.stageRecord(ResourceIds.next(), "wav");
            try (Subscription<RecordingStarted> started = recording.subscribe(RecordingStarted.class);
                    Subscription<RecordingFinished> finished = recording.subscribe(RecordingFinished.class)) {
                recording.exec();
                started.next(PATIENCE);
                recording.get();
                recording.pause();
                recording.unpause();
                recording.mute();
                recording.unmute();
                recording.stop();
                finished.next(PATIENCE);
            }
            StoredRecordingHandle stored = recording.stored();
            stored.get();
            stored.copy(stored.id() + "-copy");
            try (BinaryContent file = stored.getFile()) {
                assertThat(file.stream().readNBytes(4)).asString().isEqualTo("RIFF");
            }
            ari.storedRecording(stored.id() + "-copy").delete();
            stored.delete();
        }
    }

    private void server() throws Exception {
        ApplicationHandle app = ari.application(application);
        app.get();
        app.subscribe(List.of("deviceState:Stasis:" + application));
        app.unsubscribe(List.of("deviceState:Stasis:" + application));
        app.filter(options -> options.filter(Map.of("allowed", List.of())));
        DeviceStateHandle state = ari.deviceState("Stasis:" + application);
        state.update(DeviceStateValue.INUSE);
        state.get();
        state.delete();
        ari.endpoint("PJSIP", "alice").get();
        ari.endpoint("PJSIP", "alice").sendMessage("sip:arikit@127.0.0.1", options -> options.body("Hello"));
        ari.sound("beep").get();
        ModuleHandle module = ari.module("func_aes.so");
        module.get();
        module.unload();
        module.load();
        ari.module("res_musiconhold.so").reload();
        ConfigObjectHandle secret = ari.config("res_pjsip", "auth", application);
        secret.update(options -> options.fields(
                List.of(Map.of("attribute", "username", "value", "a"), Map.of("attribute", "password", "value", "b"))));
        secret.get();
        secret.delete();
        LogChannelHandle log = ari.logChannel(application);
        log.add("notice");
        log.delete();
        log.add("notice");
        log.rotate(); // Asterisk forgets a log channel that was added so when it rotates it.
    }
}
