package io.github.arikit.core.transport;

import io.github.arikit.core.event.WorkerThreads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that carry requests and then run what the application attached to their futures: virtual ones where the
 * JVM has them, else a pool that leaves room for functions that block.
 *
 * <p>An application that blocks more functions than that gets its next requests refused rather than stuck.
 */
final class Workers {
    private static final int BLOCKED_FUNCTIONS = 256;
    private static final int DELIVERERS = 4;
    private static final long IDLE_SECONDS = 10;

    private final ExecutorService runners;
    private final ExecutorService deliverers;

    /** Creates threads for as many requests at once. */
    Workers(int requests) {
        this(requests, WorkerThreads.startVirtual("arikit-worker"));
    }

    /** Creates workers that use this executor, or a pool where it is null. */
    Workers(int requests, @Nullable ExecutorService virtual) {
        runners = virtual != null ? virtual : Threads.pool("worker", requests + BLOCKED_FUNCTIONS);
        deliverers = virtual != null ? virtual : deliverers();
    }

    private static ExecutorService deliverers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                DELIVERERS,
                DELIVERERS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Threads.named("deliverer"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * Runs a request.
     *
     * @throws RejectedExecutionException if too many functions of the application block
     */
    void run(Runnable request) {
        runners.execute(request);
    }

    /** Hands over the failure of a request that never ran. Thousands can fail at once, so few threads do this. */
    void deliver(Runnable failure) {
        try {
            deliverers.execute(failure);
        } catch (RejectedExecutionException closed) {
            failure.run();
        }
    }

    /** Takes nothing more, and lets what runs come to its end. */
    void close() {
        runners.shutdown();
        deliverers.shutdown();
    }
}
