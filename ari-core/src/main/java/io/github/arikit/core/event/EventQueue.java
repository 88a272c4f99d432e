package io.github.arikit.core.event;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The bounded buffer between publishers and the consumer of one subscription. Safe for any number of threads.
 *
 * <p>Its monitor is held for a few instructions at a time, never while foreign code runs and never by a thread that
 * waits. It is a monitor, and not a lock object, because publishing to many subscriptions is bound by how much memory
 * it touches.
 */
final class EventQueue<E> {
    private enum State {
        OPEN,
        /** Nothing comes any more; what is buffered may be taken. */
        ENDED,
        CLOSED
    }

    private final RingBuffer<E> buffer;
    private final OverflowPolicy policy;
    private final LongAdder allDropped;
    private State state = State.OPEN;
    private @Nullable Waiter consumer;
    private boolean losing;
    private long dropped;

    /** Creates a buffer that counts what it drops here, too. */
    EventQueue(int capacity, OverflowPolicy policy, LongAdder allDropped) {
        this.buffer = new RingBuffer<>(capacity);
        this.policy = policy;
        this.allDropped = allDropped;
    }

    /** Adds an event, unless nothing is wanted any more, and tells whether this began an overflow. Never blocks. */
    boolean add(E event) {
        boolean begins = false;
        Waiter waiter;
        synchronized (this) {
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
            waiter = consumer;
        }
        if (waiter != null) {
            waiter.wakeUp();
        }
        return begins;
    }

    /** Gives back an event that was taken last and not used. Where there is no room, it counts as dropped. */
    synchronized void putBack(E event) {
        if (state == State.CLOSED) {
            return;
        }
        if (buffer.isFull()) {
            drop();
        } else {
            buffer.addFirst(event);
        }
    }

    private boolean drop() {
        boolean begins = !losing;
        losing = true;
        dropped++;
        allDropped.increment();
        return begins;
    }

    /** Takes the next event, or null if there is none. */
    synchronized @Nullable E take() {
        E event = buffer.pollFirst();
        losing = losing && buffer.size() > buffer.capacity() / 2;
        return event;
    }

    /** Sets who is woken after each event that was added and after the end, and wakes it. */
    void onChange(Waiter consumer) {
        synchronized (this) {
            this.consumer = consumer;
        }
        consumer.wakeUp();
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
        Waiter waiter;
        synchronized (this) {
            if (state.compareTo(last) >= 0) {
                return false;
            }
            wasOpen = state == State.OPEN;
            state = last;
            if (last == State.CLOSED) {
                buffer.clear();
            }
            waiter = consumer;
        }
        if (waiter != null) {
            waiter.wakeUp();
        }
        return wasOpen;
    }

    /** Tells whether no event will ever be taken again. */
    synchronized boolean isOver() {
        return state != State.OPEN && buffer.size() == 0;
    }

    synchronized int size() {
        return buffer.size();
    }

    synchronized long dropped() {
        return dropped;
    }
}
