package io.github.arikit.core.transport;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the threads of the library: daemons, with names that begin with {@code arikit-}. */
final class Threads {
    private static final long IDLE_SECONDS = 10;
    private static final AtomicLong COUNT = new AtomicLong();

    private Threads() {}

    /** Returns a factory of threads for this purpose. */
    static ThreadFactory named(String purpose) {
        return task -> {
            Thread thread = new Thread(task, "arikit-" + purpose + "-" + COUNT.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Returns a pool that grows to a number of threads, refuses what is beyond, and shrinks when idle. */
    static ExecutorService pool(String purpose, int most) {
        return new ThreadPoolExecutor(
                0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named(purpose));
    }

    /** Returns a scheduler of one thread that forgets what is cancelled, and what is delayed once it shuts down. */
    static ScheduledThreadPoolExecutor scheduler(String purpose) {
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, named(purpose));
        scheduler.setRemoveOnCancelPolicy(true);
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return scheduler;
    }
}
