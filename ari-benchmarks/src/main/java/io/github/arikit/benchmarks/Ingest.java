package io.github.arikit.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the events that a client receives, and tells what they cost this process: those after the warm-up. A client
 * calls {@link #event} for each, on any of its threads.
 */
public final class Ingest {
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long warmUp;
    private final long total;
    private final AtomicLong shared = new AtomicLong();
    private final CountDownLatch over = new CountDownLatch(1);
    private long own;
    private long beginNanos;
    private long beginCpu;
    private long beginBytes;
    private long lastMillis;
    private long inversions;
    private volatile String result = "";

    /** Counts that many events to warm up, and that many more. */
    public Ingest(long warmUp, long measured) {
        this.warmUp = warmUp;
        this.total = warmUp + measured;
    }

    /** Counts an event, for a client that has one thread. */
    public void event() {
        count(++own);
    }

    /** Counts an event that tells its time, for a client that has one thread. */
    public void event(long millis) {
        if (millis < lastMillis && own > warmUp) {
            inversions++;
        }
        lastMillis = millis;
        count(++own);
    }

    /** Counts an event that tells its time, for a client that has several threads. */
    public void sharedEvent(long millis) {
        long number = shared.incrementAndGet();
        if (millis < lastMillis && number > warmUp) {
            inversions++;
        }
        lastMillis = millis;
        count(number);
    }

    private void count(long number) {
        if (number == warmUp) {
            beginBytes = allocated();
            beginCpu = PROCESS.getProcessCpuTime();
            beginNanos = System.nanoTime();
        } else if (number == total) {
            finish(total - warmUp);
        }
    }

    private void finish(double events) {
        double seconds = (System.nanoTime() - beginNanos) / 1e9;
        double cpu = PROCESS.getProcessCpuTime() - beginCpu;
        double bytes = allocated() - beginBytes;
        result = String.format(
                Locale.ROOT, "RESULT %.0f %.1f %.1f %d", events / seconds, cpu / events, bytes / events, inversions);
        over.countDown();
    }

    private static long allocated() {
        long sum = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }

    /** Waits until all events were counted, and prints the result for the one who started this process. */
    public void awaitAndPrint() throws InterruptedException {
        over.await();
        System.out.println(result);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
