package io.github.arikit.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;

/** What a piece of work costs the thread that does it; CPU time, since wall time tells of the machine's other load. */
public record Usage(long cpuNanos, long allocatedBytes) {
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
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

    /** Returns the CPU time of this process so far, of all its threads and those of its JVM. */
    public static long processCpuNanos() {
        return PROCESS.getProcessCpuTime();
    }

    /**
     * Returns the CPU time of the one thread that bears this name so far.
     *
     * @param name how its name begins
     * @throws IllegalStateException if there is none, or more than one
     */
    public static long threadCpuNanos(String name) {
        List<Long> threads = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith(name))
                .map(ThreadInfo::getThreadId)
                .toList();
        if (threads.size() != 1) {
            throw new IllegalStateException(threads.size() + " threads are named " + name);
        }
        return THREADS.getThreadCpuTime(threads.get(0));
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
