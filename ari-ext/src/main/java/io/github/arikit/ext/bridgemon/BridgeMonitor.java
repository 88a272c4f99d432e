package io.github.arikit.ext.bridgemon;

import io.github.arikit.core.error.AriException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.core.event.SubscriptionBuilder;
import io.github.arikit.ext.internal.Workers;
import io.github.arikit.handles.BridgeHandle;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Knows a bridge and the channels in it, and keeps that current from events. May be shared between threads.
 *
 * <pre>{@code
 * try (BridgeMonitor monitor = BridgeMonitor.open(bridge)) {
 *     for (BridgeChange change : monitor.watch()) {
 *         show(change.state().channelIds());
 *     }
 * }
 * }</pre>
 *
 * <p><b>Requests.</b> Opening subscribes the application to the bridge and asks Asterisk for the bridge and for each of
 * its channels; from then on there are no further requests, whoever enters. It is subscribed before it asks, so nothing
 * is missed in between, and what an event has told meanwhile is newer than the answer. The same happens once more when
 * the connection is back after an interruption, when bridges are merged, and after {@link #refresh}.
 *
 * <p><b>The end.</b> When the bridge is destroyed or the client is closed, the monitor closes by itself. What it knew
 * last can still be read. Closing takes back the subscription it made, and no other that the application has to the bridge.
 */
public final class BridgeMonitor implements AutoCloseable {
    private final BridgeHandle bridge;
    private final MonitorRun run;

    private BridgeMonitor(BridgeHandle bridge, MonitorRun run) {
        this.bridge = bridge;
        this.run = run;
    }

    /**
     * Begins to monitor a bridge that exists, and blocks until it and its channels are known.
     *
     * @throws AriException if there is no such bridge, Asterisk refuses, there is no answer, or the client is closed
     *     meanwhile
     * @throws IllegalStateException if the client is closed
     */
    public static BridgeMonitor open(BridgeHandle bridge) {
        return join(openAsync(bridge));
    }

    /**
     * Begins to monitor a bridge that exists, and returns at once.
     *
     * @return the monitor when the bridge and its channels are known; it fails with what {@link #open} throws
     * @throws IllegalStateException if the client is closed
     */
    public static CompletableFuture<BridgeMonitor> openAsync(BridgeHandle bridge) {
        MonitorRun run = new MonitorRun(bridge, Workers.shared());
        return run.start().thenApply(known -> new BridgeMonitor(bridge, run));
    }

    /**
     * Creates a staged bridge, and monitors it from its first moment: it is listened to before Asterisk is asked to make
     * it. Blocks until it is known.
     *
     * <pre>{@code
     * BridgeMonitor monitor = BridgeMonitor.create(client.stageCreateBridge(options -> options.type("mixing")));
     * }</pre>
     *
     * @throws AriException as {@link BridgeHandle#exec}; or if Asterisk refuses anything else, or there is no answer to
     *     it, and then the bridge may be there
     * @throws IllegalStateException if nothing is staged, it was executed before, or the client is closed
     */
    public static BridgeMonitor create(BridgeHandle staged) {
        return join(createAsync(staged));
    }

    /**
     * Creates a staged bridge and monitors it from its first moment, and returns at once.
     *
     * @return the monitor when the bridge is known; it fails with what {@link #create} throws
     * @throws IllegalStateException if nothing is staged, it was executed before, or the client is closed
     */
    public static CompletableFuture<BridgeMonitor> createAsync(BridgeHandle staged) {
        MonitorRun run = new MonitorRun(staged, Workers.shared());
        return run.create().thenApply(known -> new BridgeMonitor(staged, run));
    }

    private static BridgeMonitor join(CompletableFuture<BridgeMonitor> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof AriException failure ? failure : e;
        }
    }

    /** Returns the handle of the bridge. Talks to nobody. */
    public BridgeHandle bridge() {
        return bridge;
    }

    /** Returns what is known now. Talks to nobody. */
    public BridgeState state() {
        return run.state();
    }

    /**
     * Opens a subscription to what changes from now on. It keeps 1,024 changes for a slow consumer and then loses the
     * oldest, of which the state in the next one makes up for. It ends when the monitor is closed, after what it keeps
     * has been consumed; closing it sooner leaves the monitor as it is. To miss nothing, watch first, and read
     * {@link #state} afterwards.
     *
     * @throws IllegalStateException if the monitor is closed
     */
    public Subscription<BridgeChange> watch() {
        return watching().open();
    }

    /** Describes a subscription as {@link #watch} opens it, for another capacity, a condition, or one channel only. */
    public SubscriptionBuilder<BridgeChange> watching() {
        return run.changes().subscription(BridgeChange.class);
    }

    /**
     * Asks Asterisk for the bridge and its channels again, and returns at once. What turns out to have changed is told to
     * those who watch.
     *
     * @return what is known when Asterisk has answered, which closes the monitor if there is no such bridge any more; it
     *     fails with {@link AriException} if Asterisk refuses, or there is no answer
     */
    public CompletableFuture<BridgeState> refresh() {
        return run.refresh();
    }

    /** Tells whether it is kept current. */
    public boolean isOpen() {
        return !run.life().isOver();
    }

    /** Returns what completes, with what was known last, when the monitor is closed or has closed by itself. */
    public CompletableFuture<BridgeState> closed() {
        return run.life().result().thenApply(Optional::orElseThrow);
    }

    /** Ends the monitoring, and the subscriptions of those who watch. Twice is fine. Does nothing to the bridge. */
    @Override
    public void close() {
        run.end();
    }
}
