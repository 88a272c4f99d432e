package io.github.arikit.core.event;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks of the same key one after the other, and tasks of different keys side by side. Tasks may block. May be
 * shared between threads.
 *
 * <p>A key is anything with equality, usually a {@link io.github.arikit.core.Key}. A lane exists only while it has
 * tasks: an idle one holds neither a thread nor memory. A task that waits for another one of its own key waits forever.
 */
public final class EventLanes implements AutoCloseable {
    /** How many tasks may wait in one lane, the running one not counted, unless another number is given. */
    public static final int DEFAULT_CAPACITY = 1_024;

    /** How long {@link #close()} waits for tasks. */
    public static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(EventLanes.class);

    private final ConcurrentHashMap<Object, Lane> lanes = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();
    private final ExecutorService workers;
    private final int capacity;
    private volatile boolean closed;
    private volatile boolean stopped;

    /** Creates lanes on {@link WorkerThreads} of this name, with {@value #DEFAULT_CAPACITY} waiting tasks each. */
    public EventLanes(String name) {
        this(WorkerThreads.start(name), DEFAULT_CAPACITY);
    }

    /**
     * Creates lanes on these threads.
     *
     * @param workers one thread is in use for each lane that has tasks; closing the lanes shuts them down
     * @param capacity how many tasks may wait in one lane
     * @throws IllegalArgumentException if it is less than 1
     */
    public EventLanes(ExecutorService workers, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("At least 1 task waits in a lane, not " + capacity);
        }
        this.workers = Objects.requireNonNull(workers, "workers");
        this.capacity = capacity;
    }

    /**
     * Runs a task after all that were given for the same key. Returns at once. What a task throws is logged, and the
     * next one follows.
     *
     * @throws RejectedExecutionException if too many wait in this lane, or the lanes are closed
     */
    public void execute(Object key, Runnable task) {
        Objects.requireNonNull(task, "task");
        Lane lane;
        try {
            lane = lanes.compute(key, (k, active) -> withTask(active == null ? new Lane(k) : active, task));
        } catch (RejectedExecutionException e) {
            refused.increment();
            throw e;
        }
        if (lane.isStarted.compareAndSet(false, true)) {
            start(lane);
        }
    }

    /** Returns the lane of a key as an executor, such as {@link Subscription#listen} takes one. */
    public Executor lane(Object key) {
        Objects.requireNonNull(key, "key");
        return task -> execute(key, task);
    }

    private Lane withTask(Lane lane, Runnable task) {
        if (closed) {
            throw new RejectedExecutionException("The event lanes are closed");
        }
        // The first one is about to run, and does not count.
        int limit = lane.isRunning ? capacity : capacity + 1;
        if (lane.waiting.size() >= limit) {
            throw new RejectedExecutionException(capacity + " tasks wait for " + lane.key + " already");
        }
        lane.waiting.add(task);
        return lane;
    }

    private void start(Lane lane) {
        try {
            workers.execute(lane);
        } catch (RuntimeException | Error e) {
            lanes.remove(lane.key, lane);
            refused.add(lane.waiting.size());
            LOG.warn("No thread for {}, so {} tasks are not run", lane.key, lane.waiting.size());
            throw e;
        }
    }

    /** Returns how many keys have tasks. */
    public int active() {
        return lanes.size();
    }

    /** Returns how many tasks of this key wait, the running one not counted. */
    public int waiting(Object key) {
        int[] waiting = {0};
        lanes.computeIfPresent(key, (k, lane) -> {
            waiting[0] = lane.waiting.size();
            return lane;
        });
        return waiting[0];
    }

    /** Returns how many tasks were refused so far. */
    public long refused() {
        return refused.sum();
    }

    /** Closes within {@link #CLOSE_TIMEOUT}; as {@link #close(Duration)}. */
    @Override
    public void close() {
        close(CLOSE_TIMEOUT);
    }

    /**
     * Takes no more tasks, waits for those it has, and interrupts and forgets what is left after that time. Called by
     * a task of its own it does not wait, and interrupts nothing. Closing twice is fine.
     *
     * @return whether all tasks have run
     */
    public boolean close(Duration timeout) {
        closed = true;
        workers.shutdown();
        if (isOwnTask()) {
            return false;
        }
        try {
            if (workers.awaitTermination(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopped = true;
        LOG.warn("The event lanes of {} keys are not done after {}, and are interrupted", active(), timeout);
        workers.shutdownNow();
        lanes.clear();
        return false;
    }

    private boolean isOwnTask() {
        Thread current = Thread.currentThread();
        return lanes.values().stream().anyMatch(lane -> lane.runner == current);
    }

    /** The tasks of one key. All but the flags is guarded by its entry in the map. */
    private final class Lane implements Runnable {
        final Object key;
        final Queue<Runnable> waiting = new ArrayDeque<>(2);
        final AtomicBoolean isStarted = new AtomicBoolean();
        boolean isRunning;
        volatile @Nullable Thread runner;

        Lane(Object key) {
            this.key = key;
        }

        @Override
        public void run() {
            runner = Thread.currentThread();
            for (Runnable task = next(); task != null; task = next()) {
                try {
                    task.run();
                } catch (Throwable e) {
                    LOG.error("A task for {} failed", key, e);
                }
                if (!stopped) {
                    // What one task does about interrupts must not reach the next.
                    Thread.interrupted();
                }
            }
        }

        /** Takes the next task; if there is none, the lane is gone before anyone can add to it. */
        private @Nullable Runnable next() {
            Runnable[] next = {null};
            lanes.computeIfPresent(key, (k, lane) -> {
                next[0] = stopped ? null : waiting.poll();
                isRunning = true;
                return next[0] == null ? null : lane;
            });
            return next[0];
        }
    }
}
