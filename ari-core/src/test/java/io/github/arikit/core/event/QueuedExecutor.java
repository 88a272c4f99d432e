package io.github.arikit.core.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs tasks when the test says so, on its thread. */
final class QueuedExecutor implements Executor {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    boolean refuses;

    @Override
    public synchronized void execute(Runnable task) {
        if (refuses) {
            throw new RejectedExecutionException("refused by the test");
        }
        tasks.add(task);
    }

    synchronized int waiting() {
        return tasks.size();
    }

    private synchronized Runnable poll() {
        return tasks.poll();
    }

    /** Runs one task, if there is one. */
    boolean runOne() {
        Runnable task = poll();
        if (task != null) {
            task.run();
        }
        return task != null;
    }

    void runAll() {
        while (runOne()) {}
    }
}
