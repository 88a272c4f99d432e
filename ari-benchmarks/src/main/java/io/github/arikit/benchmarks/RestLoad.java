package io.github.arikit.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Has a number of callers read global variables of Asterisk, each its own and one request after the other, and tells
 * what that costs this process. That no answer reaches another caller is checked with each.
 */
public final class RestLoad {
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int MOST_SAMPLES = 2_000_000;

    private final Reader reader;
    private final int callers;
    private final long warmUpNanos;
    private final long measuredNanos;
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong crossed = new AtomicLong();
    private final CountDownLatch measured = new CountDownLatch(1);
    private volatile boolean measuring;
    private volatile boolean over;

    /** Reads a global variable, blocking. */
    public interface Reader {
        /** Returns the value that Asterisk answers. */
        String read(String variable) throws Exception;
    }

    /** Creates a load; arguments: callers, seconds to warm up, seconds to measure. */
    public RestLoad(Reader reader, String callers, String warmUp, String measured) {
        this.reader = reader;
        this.callers = Integer.parseInt(callers);
        warmUpNanos = nanos(warmUp);
        measuredNanos = nanos(measured);
    }

    private static long nanos(String seconds) {
        return (long) (Double.parseDouble(seconds) * 1e9);
    }

    /** Returns the variable that a caller reads. */
    public static String variable(int caller) {
        return "ARIKIT_BENCH_" + caller;
    }

    /** Returns the value that the variable of a caller has. */
    public static String value(int caller) {
        return "value-of-caller-" + caller;
    }

    /** Runs, and prints the result for the one who started this process. */
    public void runAndPrint() throws InterruptedException {
        List<Caller> all = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            all.add(new Caller(i));
        }
        all.forEach(Thread::start);
        pause(warmUpNanos);
        for (Caller caller : all) {
            caller.answered.await();
        }
        measuring = true;
        long cpu = PROCESS.getProcessCpuTime();
        long begin = System.nanoTime();
        pause(measuredNanos);
        measured.await();
        over = true;
        double seconds = (System.nanoTime() - begin) / 1e9;
        double spent = PROCESS.getProcessCpuTime() - cpu;
        for (Caller caller : all) {
            caller.join();
        }
        long[] latencies =
                all.stream().flatMapToLong(Caller::latencies).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "RESULT %.0f %.2f %.1f %.1f %d %d%n",
                latencies.length / seconds,
                spent / latencies.length / 1e3,
                latencies[latencies.length / 2] / 1e3,
                latencies[(int) (latencies.length * 0.99)] / 1e3,
                failed.get(),
                crossed.get());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void pause(long nanos) throws InterruptedException {
        Thread.sleep(nanos / 1_000_000);
    }

    private final class Caller extends Thread {
        private final String variable;
        private final String value;
        private final long[] samples = new long[MOST_SAMPLES / callers];
        private final CountDownLatch answered = new CountDownLatch(1);
        private int count;

        Caller(int number) {
            variable = variable(number);
            value = value(number);
        }

        LongStream latencies() {
            return Arrays.stream(samples, 0, count);
        }

        @Override
        public void run() {
            while (!over) {
                long begin = System.nanoTime();
                try {
                    if (!reader.read(variable).equals(value)) {
                        crossed.incrementAndGet();
                    }
                } catch (Exception e) {
                    if (failed.getAndIncrement() == 0) {
                        e.printStackTrace();
                    }
                }
                answered.countDown();
                if (measuring && !over && count < samples.length) {
                    samples[count++] = System.nanoTime() - begin;
                    measured.countDown();
                }
            }
        }
    }
}
