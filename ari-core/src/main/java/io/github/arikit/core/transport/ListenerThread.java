package io.github.arikit.core.transport;

import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.Gap;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriReplacedException;
import io.github.arikit.core.event.AriMessage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener of the application in order, on a thread of its own, and lets nothing that it throws through.
 *
 * <p>Changes of state are few, since every attempt to connect waits before the next, so all of them are told. Reports
 * about single messages can be many, so those beyond a bound are left out and counted.
 */
public final class ListenerThread implements ConnectionListener {
    static final int MOST_REPORTS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionListener.class);
    private static final long IDLE_SECONDS = 10;

    private final ConnectionListener listener;
    private final ThreadPoolExecutor thread;
    private final AtomicInteger reports = new AtomicInteger();
    private final AtomicLong leftOut = new AtomicLong();
    private volatile @Nullable Thread running;

    /** Creates a thread that tells this listener. */
    public ListenerThread(ConnectionListener listener) {
        this(listener, Threads.named("listener"));
    }

    ListenerThread(ConnectionListener listener, Diagnostics diagnostics) {
        this(listener, diagnostics.marking(Threads.named("listener")));
    }

    private ListenerThread(ConnectionListener listener, ThreadFactory threads) {
        this.listener = listener;
        thread = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void onConnecting() {
        tell(listener::onConnecting);
    }

    @Override
    public void onConnected() {
        tell(listener::onConnected);
    }

    @Override
    public void onResynchronised(Gap gap) {
        tell(() -> listener.onResynchronised(gap));
    }

    @Override
    public void onInterrupted(AriException cause) {
        tell(() -> listener.onInterrupted(cause));
    }

    @Override
    public void onRefused(AriException cause) {
        tell(() -> listener.onRefused(cause));
    }

    @Override
    public void onReplaced(AriReplacedException cause) {
        tell(() -> listener.onReplaced(cause));
    }

    @Override
    public void onClosed(@Nullable AriException cause) {
        tell(() -> listener.onClosed(cause));
        thread.shutdown();
    }

    @Override
    public void onUndecodable(AriDecodeException error) {
        report(() -> listener.onUndecodable(error));
    }

    @Override
    public void onConsumerFailure(AriMessage message, RuntimeException failure) {
        report(() -> listener.onConsumerFailure(message, failure));
    }

    private void report(Runnable call) {
        if (reports.incrementAndGet() > MOST_REPORTS) {
            reports.decrementAndGet();
            if (leftOut.getAndIncrement() == 0) {
                LOG.warn("The connection listener is too slow, so reports about single messages are left out");
            }
            return;
        }
        tell(() -> {
            reports.decrementAndGet();
            long missed = leftOut.getAndSet(0);
            if (missed > 0) {
                LOG.warn("{} reports about single messages were left out", missed);
            }
            call.run();
        });
    }

    private void tell(Runnable call) {
        try {
            thread.execute(() -> guarded(call));
        } catch (RejectedExecutionException e) {
            LOG.trace("Closed before a listener could be told", e);
        }
    }

    private void guarded(Runnable call) {
        running = Thread.currentThread();
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A connection listener of the application failed", e);
        }
    }

    /** Waits until all is told, unless the listener itself asks for it, and tells whether it was in time. */
    boolean awaitEnd(long seconds) throws InterruptedException {
        return Thread.currentThread() == running || thread.awaitTermination(seconds, TimeUnit.SECONDS);
    }
}
