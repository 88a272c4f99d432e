package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arikit.generated.event.Event;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a thousand clients leave behind: nothing. */
class LeakIT {
    /** As long as it takes to fill the notes of the double, which keeps its newest exchanges. */
    private static final int WARM_UP = 1_000;

    private static final int CYCLES = 1_000;
    private static final long ALLOWED_BYTES = 4L << 20;

    @Test
    void threadsAndMemoryAreBackToTheBaselineAfterAThousandCycles() throws Exception {
        try (AsteriskUnderTest asterisk = AsteriskUnderTest.start()) {
            assumeThat(asterisk.isReal()).as("it needs the embedded double").isFalse();
            cycle(asterisk, WARM_UP);
            settle();
            long before = usedBytes();

            cycle(asterisk, CYCLES);

            settle();
            long grown = usedBytes() - before;
            System.out.printf("%d cycles: threads %s left, heap grown by %d kB%n", CYCLES, ours(), grown / 1024);
            assertThat(ours()).isEmpty();
            assertThat(grown).isLessThan(ALLOWED_BYTES);
        }
    }

    private static void cycle(AsteriskUnderTest asterisk, int times) {
        for (int i = 0; i < times; i++) {
            try (AriClient ari = Ari.connect(asterisk.config("leak").build())) {
                ari.subscribe(Event.class);
                ari.onStasisStart(call -> call.hangup());
            }
        }
    }

    /** Before Java 21, the thread of an HTTP client of the JDK ends only when the client is garbage collected. */
    private static void settle() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!ours().isEmpty() && System.nanoTime() < deadline) {
            System.gc();
            Thread.sleep(100);
        }
    }

    private static Set<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("arikit") || name.startsWith("HttpClient"))
                .collect(Collectors.toSet());
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
