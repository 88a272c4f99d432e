package io.github.arikit.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingBufferTest {

    @Test
    void noArrayIsThereBeforeTheFirstElement() {
        assertThat(new RingBuffer<String>(1_024).slots()).isZero();
    }

    @Test
    void oneElementAtATimeNeedsNoArray() {
        RingBuffer<String> buffer = new RingBuffer<>(1_024);

        for (int i = 0; i < 10; i++) {
            buffer.addLast("a" + i);
            assertThat(buffer.slots()).isZero();
            assertThat(buffer.pollFirst()).isEqualTo("a" + i);
        }

        assertThat(buffer.pollFirst()).isNull();
    }

    @Test
    void theArrayGrowsNoFurtherThanTheCapacity() {
        RingBuffer<Integer> buffer = new RingBuffer<>(21);

        for (int i = 0; i < 21; i++) {
            buffer.addLast(i);
        }

        assertThat(buffer.isFull()).isTrue();
        assertThat(buffer.slots()).isEqualTo(21);
    }

    @Test
    void aLargeArrayIsGivenBackOnceEmpty() {
        RingBuffer<Integer> buffer = new RingBuffer<>(1_024);
        for (int i = 0; i < 100; i++) {
            buffer.addLast(i);
        }

        for (int i = 0; i < 100; i++) {
            buffer.pollFirst();
        }

        assertThat(buffer.slots()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void behavesLikeAQueueOfTheJdk(long seed) {
        Random random = new Random(seed);
        int capacity = 1 + random.nextInt(70);
        RingBuffer<Integer> buffer = new RingBuffer<>(capacity);
        Deque<Integer> model = new ArrayDeque<>();

        for (int i = 0; i < 5_000; i++) {
            int what = random.nextInt(100);
            if (what < 50 && !buffer.isFull()) {
                buffer.addLast(i);
                model.addLast(i);
            } else if (what < 60 && !buffer.isFull()) {
                buffer.addFirst(i);
                model.addFirst(i);
            } else if (what == 99) {
                buffer.clear();
                model.clear();
            } else {
                assertThat(buffer.pollFirst()).isEqualTo(model.pollFirst());
            }
            assertThat(buffer.size()).isEqualTo(model.size());
        }
    }
}
