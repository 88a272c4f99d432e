package io.github.arikit.benchmarks;

import java.lang.management.ManagementFactory;

/** What a piece of work costs the thread that does it; CPU time, since wall time tells of the machine's other load. */
public record Usage(long cpuNanos, long allocatedBytes) {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Does the work on this thread. */
    public static Usage of(Runnable work) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long cpu = THREADS.getCurrentThreadCpuTime();
        work.run();
        return new Usage(THREADS.getCurrentThreadCpuTime() - cpu, THREADS.getThreadAllocatedBytes(thread) - bytes);
    }

    /** Returns the bytes of the heap that are in use after collecting what is not. */
    public static long heapBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
