package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.EventTimeoutException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.StasisStart;
import java.time.Duration;
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
    private static final int CALLS = 1_000;
    private static final int AT_ONCE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String application = "staging-" + ResourceIds.next();
    private final AtomicInteger lost = new AtomicInteger();
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
    void noFirstEventIsLostOfTwoThousandOriginationsAndPlaybacks() throws Exception {
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
        System.out.printf("%d calls, each with a playback, in %d ms%n", CALLS, (System.nanoTime() - begin) / 1_000_000);

        assertThat(lost).hasValue(0);
    }

    private void call() {
        ChannelHandle channel = ari.stageOriginate("Local/answer@default", options -> options.app(application));
        try (Subscription<StasisStart> start = channel.subscribe(StasisStart.class);
                Subscription<ChannelDestroyed> end = channel.subscribe(ChannelDestroyed.class)) {
            channel.exec();
            await(start);
            PlaybackHandle playback = channel.stagePlay("sound:beep");
            try (Subscription<PlaybackStarted> started = playback.subscribe(PlaybackStarted.class)) {
                playback.exec();
                await(started);
            }
            channel.hangup();
            await(end);
        }
    }

    private void await(Subscription<?> subscription) {
        try {
            subscription.next(PATIENCE);
        } catch (EventTimeoutException e) {
            lost.incrementAndGet();
        }
    }

    @Test
    void whoSubscribesAfterCreatingCanMissTheFirstEventAndWhoStagesCannot() {
        ChannelHandle late = ari.stageOriginate("Local/answer@default", options -> options.app(application));
        ChannelHandle staged = ari.stageOriginate("Local/answer@default", options -> options.app(application));
        try (Subscription<StasisStart> witness = ari.subscription(StasisStart.class)
                        .where(event -> event.channel().id().equals(late.id()))
                        .open();
                Subscription<StasisStart> early = staged.subscribe(StasisStart.class)) {
            late.exec();
            // However fast the caller is, the event can be faster; waiting for a witness makes it certain.
            witness.next(PATIENCE);
            try (Subscription<StasisStart> tooLate = late.subscribe(StasisStart.class)) {
                staged.exec();
                early.next(PATIENCE);

                assertThat(tooLate.poll(Duration.ZERO)).isEmpty();
            }
        }
        late.hangup();
        staged.hangup();
    }
}
