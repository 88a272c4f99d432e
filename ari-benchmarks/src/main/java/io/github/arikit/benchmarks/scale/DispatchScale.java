package io.github.arikit.benchmarks.scale;

import io.github.arikit.benchmarks.EventTemplate;
import io.github.arikit.benchmarks.Rounds;
import io.github.arikit.benchmarks.Usage;
import io.github.arikit.core.Key;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What an event costs that reaches one of many subscriptions, each on a channel of its own: decoding and routing it,
 * and handing it to a listener. Prints the cost for each number of subscriptions, its ratio to the cost with one, and
 * the memory that a subscription takes.
 */
public final class DispatchScale {
    private static final List<Integer> SIZES = List.of(1, 100, 10_000, 100_000);

    private final EventTemplate template = new EventTemplate();
    private final int events;
    private long received;

    private DispatchScale(int events) {
        this.events = events;
    }

    /** Arguments: events in each round (200,000), rounds (7). */
    public static void main(String[] arguments) {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        new DispatchScale(events).run(rounds);
    }

    private void run(int rounds) {
        Map<Integer, EventRouter> routers = new LinkedHashMap<>();
        Map<Integer, Long> memory = new LinkedHashMap<>();
        for (int size : SIZES) {
            long before = Usage.heapBytes();
            routers.put(size, subscribed(size));
            memory.put(size, (Usage.heapBytes() - before) / size);
        }
        routers.forEach(this::measure);
        Rounds nanos = new Rounds();
        for (int round = 0; round < rounds; round++) {
            routers.forEach((size, router) -> nanos.add("" + size, measure(size, router)));
        }
        System.out.printf(
                "%13s %8s %8s %8s %7s %12s%n", "subscriptions", "ns/event", "least", "most", "ratio", "bytes each");
        for (int size : SIZES) {
            System.out.printf(
                    "%,13d %8.0f %8.0f %8.0f %7.2f %12s%n",
                    size,
                    nanos.median("" + size),
                    nanos.least("" + size),
                    nanos.most("" + size),
                    nanos.ratio("" + size, "1"),
                    size < 10_000 ? "-" : "" + memory.get(size));
        }
    }

    private EventRouter subscribed(int size) {
        EventRouter router = new EventRouter(Runnable::run, EventErrorHandler.logging());
        for (int i = 0; i < size; i++) {
            router.subscription(ChannelDtmfReceived.class)
                    .key(Key.channel(EventTemplate.channel(i)))
                    .open()
                    .listen(Runnable::run, event -> received++);
        }
        return router;
    }

    /** Returns the nanoseconds of CPU time for each event; channels come in random order, the same in every round. */
    private double measure(int size, EventRouter router) {
        SplittableRandom random = new SplittableRandom(17);
        received = 0;
        Usage usage = Usage.of(() -> {
            for (int i = 0; i < events; i++) {
                router.publish(Messages.DECODER.decode(template.frame(random.nextInt(size))));
            }
        });
        if (received != events) {
            throw new IllegalStateException(received + " events arrived, not " + events);
        }
        return (double) usage.cpuNanos() / events;
    }
}
