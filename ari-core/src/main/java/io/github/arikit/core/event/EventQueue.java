package io.github.arikit.core.event;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The bounded buffer between publishers and the consumer of one subscription. Safe for any number of threads.
 *
 * <p>Its lock is held for a few instructions at a time, and never while foreign code runs.
 */
final class EventQueue<E> {
    private enum State {
        OPEN,
        /** Nothing comes any more; what is buffered may be taken. */
        ENDED,
        CLOSED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final RingBuffer<E> buffer;
    private final OverflowPolicy policy;
    private State state = State.OPEN;
    private @Nullable Runnable consumer;
    private boolean losing;
    private long dropped;

    EventQueue(int capacity, OverflowPolicy policy) {
        this.buffer = new RingBuffer<>(capacity);
        this.policy = policy;
    }

    /** Adds an event, unless nothing is wanted any more, and tells whether this began an overflow. Never blocks. */
    boolean add(E event) {
        boolean begins = false;
        Runnable wakeUp;
        lock.lock();
        try {
            if (state != State.OPEN) {
                return false;
            }
            if (buffer.isFull()) {
                begins = drop();
                if (policy == OverflowPolicy.DROP_NEWEST) {
                    return begins;
                }
                buffer.pollFirst();
            }
            buffer.addLast(event);
            changed.signal();
            wakeUp = consumer;
        } finally {
            lock.unlock();
        }
        if (wakeUp != null) {
            wakeUp.run();
        }
        return begins;
    }

    /** Gives back an event that was taken last and not used. Where there is no room, it counts as dropped. */
    void putBack(E event) {
        lock.lock();
        try {
            if (state == State.CLOSED) {
                return;
            }
            if (buffer.isFull()) {
                drop();
            } else {
                buffer.addFirst(event);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean drop() {
        boolean begins = !losing;
        losing = true;
        dropped++;
        return begins;
    }

    /** Takes the next event, or null if there is none. */
    @Nullable
    E take() {
        lock.lock();
        try {
            return takeLocked();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next event, waiting for it if need be; null after that time, or when none will ever come. */
    @Nullable
    E await(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (buffer.size() == 0 && state == State.OPEN && left > 0) {
                left = changed.awaitNanos(left);
            }
            return takeLocked();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable E takeLocked() {
        E event = buffer.pollFirst();
        losing = losing && buffer.size() > buffer.capacity() / 2;
        return event;
    }

    /** Sets what is run whenever there may be something to do for a consumer that does not wait, and runs it. */
    void onChange(Runnable consumer) {
        lock.lock();
        try {
            this.consumer = consumer;
        } finally {
            lock.unlock();
        }
        consumer.run();
    }

    /** Takes no more events, and leaves what is buffered to the consumer. Tells whether it was open until now. */
    boolean end() {
        return finish(State.ENDED);
    }

    /** Takes no more events, and drops what is buffered. Tells whether it was open until now. */
    boolean close() {
        return finish(State.CLOSED);
    }

    private boolean finish(State last) {
        boolean wasOpen;
        Runnable wakeUp;
        lock.lock();
        try {
            if (state.compareTo(last) >= 0) {
                return false;
            }
            wasOpen = state == State.OPEN;
            state = last;
            if (last == State.CLOSED) {
                buffer.clear();
            }
            changed.signalAll();
            wakeUp = consumer;
        } finally {
            lock.unlock();
        }
        if (wakeUp != null) {
            wakeUp.run();
        }
        return wasOpen;
    }

    /** Tells whether no event will ever be taken again. */
    boolean isOver() {
        lock.lock();
        try {
            return state != State.OPEN && buffer.size() == 0;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return buffer.size();
        } finally {
            lock.unlock();
        }
    }

    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }
}
