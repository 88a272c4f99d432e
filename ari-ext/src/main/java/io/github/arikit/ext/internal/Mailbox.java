package io.github.arikit.ext.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks one after the other, in the order in which they came, on threads of others. What one task does is seen by
 * the next, so they may share fields without locks. Tasks must not throw.
 */
final class Mailbox implements Executor {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Executor threads;

    Mailbox(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (size.getAndIncrement() == 0) {
            try {
                threads.execute(this::drain);
            } catch (RejectedExecutionException e) {
                // Late, on the wrong thread, is better than never: whoever waits for the result waits no longer.
                drain();
            }
        }
    }

    private void drain() {
        do {
            tasks.remove().run();
        } while (size.decrementAndGet() > 0);
    }
}
