package io.github.arikit.benchmarks.scale;

import io.github.arikit.benchmarks.EventTemplate;
import io.github.arikit.benchmarks.Plot;
import io.github.arikit.benchmarks.Rounds;
import io.github.arikit.benchmarks.Usage;
import io.github.arikit.core.Key;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.Messages;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What an event costs that reaches one of many subscriptions, each on a channel of its own: decoding and routing it,
 * and handing it to a listener. Prints, for each number of subscriptions, the CPU time of an event:
 *
 * <ul>
 *   <li>{@code busy}: events of {@value #BUSY} channels that lie far apart, so that only the number of subscriptions
 *       which do not match differs;
 *   <li>{@code all}: events of all channels in random order, so that each subscription has left the caches of the
 *       processor when its next event comes;
 *   <li>{@code floor}: as {@code all}, without a router: a counter in a hash map takes the event. No router touches
 *       less memory, so what this costs more is the processor's.
 * </ul>
 */
public final class DispatchScale {
    private static final List<Integer> SIZES = List.of(1, 100, 10_000, 100_000);
    private static final int BUSY = 100;

    private final EventTemplate template = new EventTemplate();
    private final int events;
    private long received;

    private DispatchScale(int events) {
        this.events = events;
    }

    /** Arguments: events in each round (200,000), rounds (7). */
    public static void main(String[] arguments) throws IOException {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        new DispatchScale(events).run(rounds);
    }

    private void run(int rounds) throws IOException {
        Map<Integer, EventRouter> routers = new LinkedHashMap<>();
        Map<Integer, Map<String, long[]>> counters = new LinkedHashMap<>();
        Map<Integer, Long> memory = new LinkedHashMap<>();
        for (int size : SIZES) {
            long before = Usage.heapBytes();
            routers.put(size, subscribed(size));
            memory.put(size, (Usage.heapBytes() - before) / size);
            counters.put(size, counting(size));
        }
        Rounds nanos = new Rounds();
        for (int round = -1; round < rounds; round++) {
            Rounds target = round < 0 ? new Rounds() : nanos;
            for (int size : SIZES) {
                EventRouter router = routers.get(size);
                Map<String, long[]> counted = counters.get(size);
                target.add("busy" + size, measure(size, Math.min(size, BUSY), router::publish));
                target.add("all" + size, measure(size, size, router::publish));
                target.add("floor" + size, measure(size, size, message -> count(counted, message)));
            }
        }
        print(nanos, memory);
    }

    private static void print(Rounds nanos, Map<Integer, Long> memory) throws IOException {
        System.out.printf("%13s", "subscriptions");
        List<String> ways = List.of("busy", "all", "floor");
        ways.forEach(way -> System.out.printf(" %7s %7s %7s", way, "to 1", "to 100"));
        System.out.printf(" %11s%n", "bytes each");
        for (int size : SIZES) {
            System.out.printf("%,13d", size);
            for (String way : ways) {
                System.out.printf(
                        " %7.0f %7.2f %7.2f",
                        nanos.median(way + size), nanos.ratio(way + size, way + 1), nanos.ratio(way + size, way + 100));
            }
            System.out.printf(" %11s%n", size < 10_000 ? "-" : "" + memory.get(size));
        }
        Plot plot = new Plot("Dispatch by number of subscriptions, CPU ns for each event");
        for (String way : ways) {
            for (int size : SIZES) {
                String name = way + size;
                plot.add(String.format("%s, %,d", way, size), nanos.median(name), nanos.least(name), nanos.most(name));
            }
        }
        plot.save("dispatch");
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

    private static Map<String, long[]> counting(int size) {
        Map<String, long[]> counters = new HashMap<>();
        for (int i = 0; i < size; i++) {
            counters.put(EventTemplate.channel(i), new long[1]);
        }
        return counters;
    }

    private void count(Map<String, long[]> counters, AriMessage message) {
        counters.get(message.keys().get(0).id())[0]++;
        received++;
    }

    /**
     * Returns the nanoseconds of CPU time for each event.
     *
     * @param channels how many of them have events; which one is next is random, and the same in every round
     */
    private double measure(int size, int channels, Consumer<AriMessage> way) {
        SplittableRandom random = new SplittableRandom(17);
        int distance = size / channels;
        received = 0;
        Usage usage = Usage.of(() -> {
            for (int i = 0; i < events; i++) {
                way.accept(Messages.DECODER.decode(template.frame(random.nextInt(channels) * distance)));
            }
        });
        if (received != events) {
            throw new IllegalStateException(received + " events arrived, not " + events);
        }
        return (double) usage.cpuNanos() / events;
    }
}
