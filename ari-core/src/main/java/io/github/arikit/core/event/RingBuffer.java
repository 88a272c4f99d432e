package io.github.arikit.core.event;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A queue in an array that is allocated with the second element, doubles on demand up to a limit, and is given back
 * once it is empty. Not safe for several threads.
 */
final class RingBuffer<E> {
    private static final int FIRST_SLOTS = 4;
    /** An array up to this size outlives being empty, so that a steady trickle makes no garbage. */
    private static final int KEPT_SLOTS = 16;

    private static final @Nullable Object[] NOTHING = {};

    private final int capacity;
    private @Nullable Object[] slots = NOTHING;
    /** The only element, as long as there never was more than one: most queues then need no array. */
    private @Nullable E only;

    private int head;
    private int size;

    RingBuffer(int capacity) {
        this.capacity = capacity;
    }

    int size() {
        return size;
    }

    int capacity() {
        return capacity;
    }

    int slots() {
        return slots.length;
    }

    boolean isFull() {
        return size == capacity;
    }

    /** Adds at the end; only if it is not full. */
    void addLast(E element) {
        if (isAlone(element)) {
            return;
        }
        makeRoom();
        slots[index(size)] = element;
        size++;
    }

    /** Adds at the beginning; only if it is not full. */
    void addFirst(E element) {
        if (isAlone(element)) {
            return;
        }
        makeRoom();
        head = head == 0 ? slots.length - 1 : head - 1;
        slots[head] = element;
        size++;
    }

    /** Keeps the element outside the array, if there is neither another one nor an array. */
    private boolean isAlone(E element) {
        if (size > 0 || slots.length > 0) {
            return false;
        }
        only = element;
        size = 1;
        return true;
    }

    @SuppressWarnings("unchecked")
    @Nullable
    E pollFirst() {
        if (size == 0) {
            return null;
        }
        if (only != null) {
            E alone = only;
            clear();
            return alone;
        }
        E element = (E) slots[head];
        slots[head] = null;
        head = index(1);
        size--;
        if (size == 0 && slots.length > KEPT_SLOTS) {
            clear();
        }
        return element;
    }

    void clear() {
        slots = NOTHING;
        only = null;
        head = 0;
        size = 0;
    }

    private int index(int offset) {
        int index = head + offset;
        return index < slots.length ? index : index - slots.length;
    }

    private void makeRoom() {
        if (size < slots.length) {
            return;
        }
        int wanted = (int) Math.min(capacity, Math.max(FIRST_SLOTS, slots.length * 2L));
        @Nullable Object[] grown = Arrays.copyOfRange(slots, head, head + wanted);
        int untilEnd = slots.length - head;
        System.arraycopy(slots, 0, grown, untilEnd, head);
        if (only != null) {
            grown[0] = only;
            only = null;
        }
        slots = grown;
        head = 0;
    }
}
