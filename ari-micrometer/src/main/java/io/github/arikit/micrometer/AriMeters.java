package io.github.arikit.micrometer;

import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.Operation;
import io.github.arikit.core.error.AriException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/**
 * Records the figures of ARI connections in a meter registry. May be shared between threads; make one for each
 * connection, and tell them apart by tags.
 *
 * <table>
 * <caption>Meters</caption>
 * <tr><th>name</th><th>kind</th><th>tags</th></tr>
 * <tr><td>{@code ari.requests}</td><td>timer</td><td>{@code operation}, {@code outcome}</td></tr>
 * <tr><td>{@code ari.events}</td><td>summary of characters</td><td>{@code type}</td></tr>
 * <tr><td>{@code ari.events.undecodable}</td><td>counter</td><td></td></tr>
 * <tr><td>{@code ari.events.dropped}</td><td>counter</td><td></td></tr>
 * <tr><td>{@code ari.interruptions}</td><td>counter</td><td>{@code cause}</td></tr>
 * <tr><td>{@code ari.gaps}</td><td>timer: how long no events arrived</td><td></td></tr>
 * <tr><td>{@code ari.connected}</td><td>gauge, 1 or 0</td><td></td></tr>
 * <tr><td>{@code ari.subscriptions}</td><td>gauge</td><td></td></tr>
 * <tr><td>{@code ari.handlers.active}</td><td>gauge</td><td></td></tr>
 * <tr><td>{@code ari.handlers.refused}</td><td>counter</td><td></td></tr>
 * </table>
 *
 * <p>Types beyond the first 100 are counted as {@code other}, so that a server cannot fill the registry.
 */
public final class AriMeters implements AriMetrics {
    private static final int MOST_TYPES = 100;
    private static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Tags tags;
    private final Map<String, DistributionSummary> byType = new ConcurrentHashMap<>();
    private final Map<String, Map<RequestOutcome, Timer>> byOperation = new ConcurrentHashMap<>();
    /** The registry itself keeps no hold of what it reads. */
    private final Queue<LongSupplier> figures = new ConcurrentLinkedQueue<>();

    private final Counter undecodable;
    private final Timer gaps;

    /**
     * Creates meters in a registry.
     *
     * @param tags what all of them carry, such as the name of the server
     */
    public AriMeters(MeterRegistry registry, Tag... tags) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.tags = Tags.of(tags);
        undecodable = Counter.builder("ari.events.undecodable").tags(this.tags).register(registry);
        gaps = Timer.builder("ari.gaps").tags(this.tags).register(registry);
    }

    @Override
    public void onRequest(Operation operation, RequestOutcome outcome, Duration time) {
        byOperation
                .computeIfAbsent(operation.id(), id -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, ended -> timer(operation, ended))
                .record(time);
    }

    private Timer timer(Operation operation, RequestOutcome outcome) {
        return Timer.builder("ari.requests")
                .tags(tags)
                .tag("operation", operation.id())
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    @Override
    public void onMessage(String type, int characters) {
        DistributionSummary known = byType.get(type);
        (known != null ? known : added(type)).record(characters);
    }

    private DistributionSummary added(String type) {
        return byType.computeIfAbsent(
                byType.size() < MOST_TYPES ? type : OTHER,
                name -> DistributionSummary.builder("ari.events")
                        .baseUnit("characters")
                        .tags(tags)
                        .tag("type", name)
                        .register(registry));
    }

    @Override
    public void onUndecodable() {
        undecodable.increment();
    }

    @Override
    public void onInterrupted(AriException cause) {
        registry.counter("ari.interruptions", tags.and("cause", cause.getClass().getSimpleName()))
                .increment();
    }

    @Override
    public void onConnected(Duration gap) {
        if (!gap.isZero()) {
            gaps.record(gap);
        }
    }

    @Override
    public void onFigure(String name, boolean total, LongSupplier figure) {
        figures.add(figure);
        if (total) {
            FunctionCounter.builder("ari." + name, figure, LongSupplier::getAsLong)
                    .tags(tags)
                    .register(registry);
        } else {
            Gauge.builder("ari." + name, figure, LongSupplier::getAsLong)
                    .tags(tags)
                    .register(registry);
        }
    }
}
