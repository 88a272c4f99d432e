package io.github.arikit.handles.fault;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.EventTimeoutException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.AsteriskUnderTest;
import io.github.arikit.handles.ChannelHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Calls at the highest rate that Asterisk takes, for {@code -Dari.soak} seconds: each has its events, none is missing, and
 * the heap does not grow.
 */
class SoakIT {
    private static final long SECONDS = Long.getLong("ari.soak", 5);
    private static final int AT_ONCE = 16;
    private static final long ALLOWED_BYTES = 8L << 20;

    private final String application = "soak-" + ResourceIds.next();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong starts = new AtomicLong();
    private final AtomicLong missing = new AtomicLong();

    @Test
    void everyCallHasItsEventsAndTheHeapStaysFlat() throws Exception {
        try (AsteriskUnderTest asterisk = AsteriskUnderTest.start();
                AriClient ari = Ari.connect(asterisk.config(application).build());
                Subscription<StasisStart> all = ari.subscribe(StasisStart.class)) {
            all.listen(Runnable::run, start -> starts.incrementAndGet());
            load(ari, Math.min(60, Math.max(1, SECONDS / 5)));
            long warmUp = calls.get();
            long before = usedBytes();
            long begin = System.nanoTime();

            load(ari, SECONDS);

            double seconds = (System.nanoTime() - begin) / 1e9;
            long made = calls.get() - warmUp;
            awaitStarts();
            long grown = usedBytes() - before;
            System.out.printf(
                    "%d calls in %.0f s, %.0f/s, %d events missing; heap %d kB before, grown by %d kB%n",
                    made, seconds, made / seconds, missing.get(), before / 1024, grown / 1024);
            assertThat(made).isPositive();
            assertThat(missing).hasValue(0);
            assertThat(starts).hasValue(calls.get());
            assertThat(ari.dropped()).isZero();
            assertThat(grown).isLessThan(ALLOWED_BYTES);
        }
    }

    /** Another subscription sees the start of every call, though perhaps a moment later. */
    private void awaitStarts() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (starts.get() < calls.get() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void load(AriClient ari, long seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Thread caller = new Thread(() -> callUntil(ari, end), "soak-" + i);
            caller.start();
            callers.add(caller);
        }
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private void callUntil(AriClient ari, long end) {
        while (System.nanoTime() < end) {
            ChannelHandle call = ari.stageOriginate("Local/answer@default", options -> options.app(application));
            try (Subscription<StasisStart> start = call.subscribe(StasisStart.class);
                    Subscription<StasisEnd> left = call.subscribe(StasisEnd.class);
                    Subscription<ChannelDestroyed> gone = call.subscribe(ChannelDestroyed.class)) {
                call.exec();
                expect(start);
                call.hangup();
                expect(left);
                expect(gone);
            }
            calls.incrementAndGet();
        }
    }

    private void expect(Subscription<?> subscription) {
        try {
            subscription.next(PATIENCE);
        } catch (EventTimeoutException e) {
            missing.incrementAndGet();
        }
    }

    private static long usedBytes() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
