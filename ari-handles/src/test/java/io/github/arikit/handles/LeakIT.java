package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arikit.core.TransportMode;
import io.github.arikit.generated.event.Event;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a thousand clients leave behind: nothing. */
class LeakIT {
    /** As long as it takes to fill the notes of the double, which keeps its newest exchanges. */
    private static final int WARM_UP = 1_000;

    private static final int CYCLES = 1_000;
    private static final long ALLOWED_BYTES = 4L << 20;

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "AUTO"})
    void threadsAndMemoryAreBackToTheBaselineAfterAThousandCycles(TransportMode mode) throws Exception {
        try (AsteriskUnderTest asterisk = AsteriskUnderTest.start()) {
            assumeThat(asterisk.isReal()).as("it needs the embedded double").isFalse();
            Set<Thread> others = threads();
            cycle(asterisk, mode, WARM_UP);
            settle(others);
            long before = usedBytes();

            cycle(asterisk, mode, CYCLES);

            settle(others);
            long grown = usedBytes() - before;
            Set<Thread> left = newerThan(others);
            System.out.printf(
                    "%d cycles over %s: threads %s left, heap grown by %d kB%n", CYCLES, mode, left, grown / 1024);
            assertThat(left).isEmpty();
            assertThat(grown).isLessThan(ALLOWED_BYTES);
        }
    }

    private static void cycle(AsteriskUnderTest asterisk, TransportMode mode, int times) {
        for (int i = 0; i < times; i++) {
            try (AriClient ari =
                    Ari.connect(asterisk.config("leak").transport(mode).build())) {
                ari.subscribe(Event.class);
                ari.onStasisStart(call -> call.hangup());
            }
        }
    }

    private static void settle(Set<Thread> others) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!newerThan(others).isEmpty() && System.nanoTime() < deadline) {
            newerThan(others).stream().findAny().ifPresent(LeakIT::joinBriefly);
        }
    }

    private static void joinBriefly(Thread thread) {
        try {
            thread.join(100);
        } catch (InterruptedException e) {
            throw new AssertionError("Nobody interrupts this test", e);
        }
    }

    private static Set<Thread> threads() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }

    /** Whatever they are called, but for the few that the JDK keeps for all of a process. */
    private static Set<Thread> newerThan(Set<Thread> others) {
        return threads().stream()
                .filter(thread -> !others.contains(thread))
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool.commonPool")
                        && !thread.getName().equals("CompletableFutureDelayScheduler")
                        && !thread.getName().equals("Cleaner-0"))
                .collect(Collectors.toSet());
    }

    private static long usedBytes() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
