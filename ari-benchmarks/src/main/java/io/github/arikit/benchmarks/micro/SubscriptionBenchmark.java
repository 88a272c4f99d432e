package io.github.arikit.benchmarks.micro;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Subscribing, and handing an event over, beside many other subscriptions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SubscriptionBenchmark {
    @Param({"1", "100000"})
    public int subscriptions;

    private final EventRouter router = new EventRouter(Runnable::run, EventErrorHandler.logging());
    private Subscription<ChannelDtmfReceived> first;
    private ChannelDtmfReceived event;

    /** Opens the subscriptions. */
    @Setup
    public void subscribe() {
        first = router.subscribe(Key.channel("c0"), ChannelDtmfReceived.class);
        for (int i = 1; i < subscriptions; i++) {
            router.subscribe(Key.channel("c" + i), ChannelDtmfReceived.class);
        }
        event = ChannelDtmfReceived.fromJson("{\"channel\":{\"id\":\"c0\"}}");
    }

    /** Hands one event over, and takes it. */
    @Benchmark
    public ChannelDtmfReceived publishAndTake() {
        router.publish(event);
        return first.next(Duration.ZERO);
    }

    /** Opens a subscription to a channel, and closes it. */
    @Benchmark
    public Subscription<ChannelDtmfReceived> openAndClose() {
        try (var one = router.subscribe(Key.channel("another"), ChannelDtmfReceived.class)) {
            return one;
        }
    }
}
