package io.github.arikit.handles;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.RecordingStarted;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.SnoopDirection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever way a scope is left, Asterisk has nothing more of what was made in it. */
class CallScopeIT {
    private final String application = "scope-" + ResourceIds.next();
    /** What is read to see whether something is there, by its kind. */
    private final Map<String, Runnable> made = new LinkedHashMap<>();

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
    void anExceptionLeavesNothingBehindButWhatWasMadeOutside() {
        ChannelHandle outside = started(ari.stageOriginate("Local/silent@default"));

        assertThatThrownBy(() -> {
                    try (CallScope scope = ari.openScope()) {
                        fill(scope);
                        assertThat(missing()).as("missing before the end").isEmpty();
                        throw new UnsupportedOperationException("in the middle of a call");
                    }
                })
                .isInstanceOf(UnsupportedOperationException.class)
                .hasNoSuppressedExceptions();

        assertEverythingIsGone();
        assertThat(outside.get().id()).isEqualTo(outside.id());
        outside.hangup();
    }

    @Test
    void theEndOfTheBlockLeavesNothingBehindAndWhatWasReleasedStays() {
        ChannelHandle kept;
        try (CallScope scope = ari.openScope()) {
            fill(scope);
            kept = started(scope.stageOriginate("Local/silent@default"));
            scope.release(kept);
        }

        assertEverythingIsGone();
        assertThat(kept.get().id()).isEqualTo(kept.id());
        kept.hangup();
    }

    private void fill(CallScope scope) {
        ChannelHandle channel = started(scope.stageOriginate("Local/silent@default"));
        made.put("channel", channel::get);
        ChannelHandle created = started(scope.stageCreateChannel("Local/silent@default", options -> {}));
        made.put("created channel", created::get);
        ChannelHandle member = started(scope.stageOriginate("Local/silent@default"));
        made.put("member of the bridge", member::get);
        ChannelHandle snoop = started(channel.stageSnoop(application, options -> options.spy(SnoopDirection.BOTH)));
        made.put("snoop", snoop::get);
        ChannelHandle media =
                started(scope.stageExternalMedia("ulaw", options -> options.externalHost("127.0.0.1:40000")));
        made.put("external media", media::get);
        BridgeHandle bridge =
                scope.stageCreateBridge(options -> options.type("mixing")).exec();
        made.put("bridge", bridge::get);
        bridge.addChannels(member);
        PlaybackHandle tone = channel.stagePlay("tone:ring");
        first(tone, PlaybackStarted.class);
        made.put("playback", tone::get);
        PlaybackHandle toAll = bridge.stagePlay("tone:ring");
        first(toAll, PlaybackStarted.class);
        made.put("playback of the bridge", toAll::get);
        LiveRecordingHandle recording = bridge.stageRecord(ResourceIds.next(), "wav");
        first(recording, RecordingStarted.class);
        made.put("recording", recording::get);
    }

    private static ChannelHandle started(ChannelHandle channel) {
        first(channel, StasisStart.class);
        return channel;
    }

    private static <E extends Event> void first(StagedHandle<?, ?> staged, Class<E> type) {
        try (Subscription<E> events = staged.subscribe(type)) {
            staged.exec();
            events.next(PATIENCE);
        }
    }

    /** Asterisk ends a channel after it has answered, so that is waited for; nothing else ends any of them. */
    private void assertEverythingIsGone() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (missing().size() < made.size() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(missing()).containsExactlyElementsOf(made.keySet());
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        made.forEach((what, read) -> {
            try {
                read.run();
            } catch (AriNotFoundException e) {
                missing.add(what);
            }
        });
        return missing;
    }
}
