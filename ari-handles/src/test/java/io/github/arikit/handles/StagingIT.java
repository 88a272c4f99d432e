package io.github.arikit.handles;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.EventTimeoutException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.BridgeCreated;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.RecordingStarted;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.SnoopDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staging is for: the first event of a resource is never missed, however many are created at once. */
class StagingIT {
    private static final int CALLS = 2_000;
    private static final int AT_ONCE = 64;

    private final String application = "staging-" + ResourceIds.next();
    private final AtomicInteger originations = new AtomicInteger();
    private final AtomicInteger playbacks = new AtomicInteger();
    private AsteriskUnderTest asterisk;
    private AriClient ari;

    @BeforeEach
    void connect() {
        asterisk = AsteriskUnderTest.start();
        ari = Ari.connect(asterisk.config(application).build());
    }

    @AfterEach
    void close() {
        ari.close();
        asterisk.close();
    }

    @Test
    void noFirstEventIsLostOfTwoThousandOriginationsAndAsManyPlaybacks() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> calls = new ArrayList<>();
        long begin = System.nanoTime();
        try {
            for (int i = 0; i < CALLS; i++) {
                calls.add(callers.submit(this::call));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }
        System.out.printf(
                "First events of %d originations and %d playbacks, %d at a time, in %d ms%n",
                originations.get(), playbacks.get(), AT_ONCE, (System.nanoTime() - begin) / 1_000_000);

        assertThat(originations).hasValue(CALLS);
        assertThat(playbacks).hasValue(CALLS);
    }

    private void call() {
        ChannelHandle channel = ari.stageOriginate("Local/answer@default");
        try (Subscription<StasisStart> start = channel.subscribe(StasisStart.class);
                Subscription<ChannelDestroyed> end = channel.subscribe(ChannelDestroyed.class)) {
            channel.exec();
            count(start, originations);
            PlaybackHandle playback = channel.stagePlay("sound:beep");
            try (Subscription<PlaybackStarted> started = playback.subscribe(PlaybackStarted.class)) {
                playback.exec();
                count(started, playbacks);
            }
            channel.hangup();
            end.next(PATIENCE);
        }
    }

    private static void count(Subscription<?> first, AtomicInteger seen) {
        try {
            first.next(PATIENCE);
            seen.incrementAndGet();
        } catch (EventTimeoutException e) {
            // Lost; the sum tells.
            System.out.println(e.getMessage());
        }
    }

    @Test
    void everyKindThatIsStagedIsSeenFromItsFirstEventOn() {
        ari.application(application).subscribe(List.of("bridge:"));
        ChannelHandle channel = ari.stageOriginate("Local/silent@default");
        first(channel, StasisStart.class);
        ChannelHandle created = ari.stageCreateChannel("Local/silent@default", options -> {});
        first(created, StasisStart.class);
        ChannelHandle media = ari.stageExternalMedia("ulaw", options -> options.externalHost("127.0.0.1:40000"));
        first(media, StasisStart.class);
        ChannelHandle snoop = channel.stageSnoop(application, options -> options.spy(SnoopDirection.BOTH));
        first(snoop, StasisStart.class);
        first(channel.stagePlay("sound:beep"), PlaybackStarted.class);
        LiveRecordingHandle recording = channel.stageRecord(ResourceIds.next(), "wav");
        first(recording, RecordingStarted.class);
        recording.cancel();
        BridgeHandle bridge = ari.stageCreateBridge(options -> options.type("mixing"));
        first(bridge, BridgeCreated.class);
        ChannelHandle member = ari.stageOriginate("Local/silent@default");
        first(member, StasisStart.class);
        bridge.addChannels(member);
        first(bridge.stagePlay("sound:beep"), PlaybackStarted.class);
        LiveRecordingHandle ofAll = bridge.stageRecord(ResourceIds.next(), "wav");
        first(ofAll, RecordingStarted.class);
        ofAll.cancel();

        bridge.destroy();
        List.of(snoop, media, created, member, channel).forEach(ChannelHandle::hangup);
    }

    private static <E extends Event> void first(StagedHandle<?, ?> staged, Class<E> type) {
        try (Subscription<E> events = staged.subscribe(type)) {
            assertThat(staged.isStaged()).isTrue();

            staged.exec();

            assertThat(events.next(PATIENCE).keys()).extracting(Key::id).contains(staged.id());
            assertThat(staged.isStaged()).isFalse();
        }
    }
}
