package io.github.arikit.benchmarks.nats;

import io.github.arikit.benchmarks.Usage;
import io.github.arikit.nats.bus.BusListener;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.bus.MessageBuses;
import io.github.arikit.nats.bus.NatsSettings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/**
 * Clients of other applications in one process: tells how many events NATS delivered to them all, and what CPU time they
 * took between two messages.
 */
public final class OtherClients {
    /** What makes it note its CPU time. */
    static final String BEGIN = "benchmark.begin";

    /** What makes it tell its figures and end. */
    static final String END = "benchmark.end";

    private OtherClients() {}

    /** Arguments: address of NATS, applications. */
    public static void main(String[] arguments) throws Exception {
        LongAdder delivered = new LongAdder();
        for (int i = 1; i < arguments.length; i++) {
            Clients.connect(arguments[0], arguments[i], message -> {}, delivered);
        }
        long[] begin = new long[1];
        CountDownLatch end = new CountDownLatch(1);
        try (MessageBus bus = MessageBuses.connect(NatsSettings.of(arguments[0], "others"), "ari.", BusListener.NONE)) {
            bus.subscribe(BEGIN, message -> begin[0] = Usage.processCpuNanos());
            bus.subscribe(END, message -> end.countDown());
            bus.flush(Duration.ofSeconds(10));
            System.out.println("READY ");
            end.await();
            System.out.printf("RESULT %d %d%n", delivered.sum(), Usage.processCpuNanos() - begin[0]);
            System.out.flush();
        }
        Runtime.getRuntime().halt(0);
    }
}
