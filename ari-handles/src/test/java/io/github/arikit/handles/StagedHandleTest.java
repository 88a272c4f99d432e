package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.PlaybackStarted;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StagedHandleTest {
    private final FakeConnection asterisk = FakeConnection.of("22.10.1", "ivr");
    private final AriClient ari = asterisk.connect();

    @AfterEach
    void close() {
        ari.close();
    }

    @Test
    void droppingItUnexecutedLeavesNothingBehind() throws Exception {
        List<WeakReference<Object>> dropped = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            drop(dropped);
        }

        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (dropped.stream().anyMatch(reference -> reference.get() != null) && System.nanoTime() < deadline) {
            System.gc();
        }

        assertThat(dropped).allMatch(reference -> reference.get() == null);
        assertThat(asterisk.sent()).isEmpty();
    }

    /** In a frame of its own, which keeps nothing alive. */
    private void drop(List<WeakReference<Object>> dropped) {
        ChannelHandle channel = ari.stageOriginate("Local/1");
        PlaybackHandle playback = channel.stagePlay("sound:beep");
        Subscription<PlaybackStarted> started = playback.subscribe(PlaybackStarted.class);
        started.close();
        List.of(
                        channel,
                        playback,
                        started,
                        channel.stageRecord("r", "wav"),
                        ari.stageCreateBridge(options -> {}),
                        ari.stageCreateChannel("Local/1", options -> {}))
                .forEach(handle -> dropped.add(new WeakReference<>(handle)));
    }

    @Test
    void itsIdIsFinalBeforeAnythingIsSent() {
        asterisk.answer("channels.play", "{\"id\":\"whatever Asterisk says\"}");
        PlaybackHandle playback = ari.channel("c").stagePlay("sound:beep");
        String id = playback.id();

        playback.exec();

        assertThat(playback.id()).isEqualTo(id);
        assertThat(asterisk.calls().get(0).query())
                .anyMatch(argument ->
                        argument.name().equals("playbackId") && argument.value().equals(id));
    }

    @Test
    void anIdThatTheCallerChoseIsKept() {
        assertThat(ari.stageOriginate("Local/1", options -> options.channelId("mine"))
                        .id())
                .isEqualTo("mine");
        assertThat(ari.stageCreateBridge(options -> options.bridgeId("mine")).id())
                .isEqualTo("mine");
    }
}
