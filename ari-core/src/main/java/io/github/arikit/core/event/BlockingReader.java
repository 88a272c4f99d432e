package io.github.arikit.core.event;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads wait for the events of a queue. Safe for any number of threads; a virtual thread that waits does not
 * hold its carrier.
 */
final class BlockingReader<E> implements Waiter {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final EventQueue<E> queue;

    BlockingReader(EventQueue<E> queue) {
        this.queue = queue;
    }

    /** Returns the next event, waiting for it if need be; null after that time, or when none will ever come. */
    @Nullable
    E next(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            E event = queue.take();
            while (event == null && left > 0 && !queue.isOver()) {
                left = changed.awaitNanos(left);
                event = queue.take();
            }
            return event;
        } finally {
            lock.unlock();
        }
    }

    /** Makes all who wait look again. */
    @Override
    public void wakeUp() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
