package io.github.arikit.core.transport;

import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.Operation;
import io.github.arikit.core.error.AriException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes figures on, and lets nothing that the receiver throws disturb the work that is measured. */
public final class SafeMetrics implements AriMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(AriMetrics.class);

    private final AriMetrics metrics;
    private final AtomicBoolean failed = new AtomicBoolean();

    private SafeMetrics(AriMetrics metrics) {
        this.metrics = metrics;
    }

    /** Returns metrics that pass everything on to these, or {@link #NONE} where nothing is measured. */
    public static AriMetrics of(AriMetrics metrics) {
        return metrics == NONE ? NONE : new SafeMetrics(metrics);
    }

    @Override
    public void onRequest(Operation operation, RequestOutcome outcome, Duration time) {
        guarded(() -> metrics.onRequest(operation, outcome, time));
    }

    @Override
    public void onMessage(String type, int characters) {
        try {
            metrics.onMessage(type, characters);
        } catch (RuntimeException | Error e) {
            report(e);
        }
    }

    @Override
    public void onUndecodable() {
        guarded(metrics::onUndecodable);
    }

    @Override
    public void onInterrupted(AriException cause) {
        guarded(() -> metrics.onInterrupted(cause));
    }

    @Override
    public void onConnected(Duration gap) {
        guarded(() -> metrics.onConnected(gap));
    }

    @Override
    public void onFigure(String name, boolean total, LongSupplier figure) {
        guarded(() -> metrics.onFigure(name, total, figure));
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            report(e);
        }
    }

    private void report(Throwable failure) {
        if (failed.compareAndSet(false, true)) {
            LOG.error("The receiver of metrics failed; what it throws from now on is ignored", failure);
        }
    }
}
