package io.github.arikit.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLanesTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final EventLanes lanes = new EventLanes(WorkerThreads.start("lanes"), 2);
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void close() {
        gate.countDown();
        lanes.close(LONG);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Occupies a lane until the gate opens, and returns when it does so. */
    private void occupy(Object key) {
        CountDownLatch entered = new CountDownLatch(1);
        lanes.execute(key, () -> {
            entered.countDown();
            await(gate);
        });
        await(entered);
    }

    @Test
    void tasksOfAKeyRunInOrder() {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        occupy("a");

        lanes.execute("a", () -> order.add(1));
        lanes.execute("a", () -> order.add(2));
        gate.countDown();

        Threads.until(() -> lanes.active() == 0);
        assertThat(order).containsExactly(1, 2);
    }

    @Test
    void tasksOfDifferentKeysRunSideBySide() throws Exception {
        CyclicBarrier all = new CyclicBarrier(9);
        for (int i = 0; i < 8; i++) {
            lanes.execute(i, () -> {
                try {
                    all.await(LONG.toSeconds(), TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        all.await(LONG.toSeconds(), TimeUnit.SECONDS);
        Threads.until(() -> lanes.active() == 0);
    }

    @Test
    void aFullLaneRefusesAndCounts() {
        occupy("a");
        lanes.execute("a", () -> {});
        lanes.execute("a", () -> {});

        assertThatThrownBy(() -> lanes.execute("a", () -> {}))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("2 tasks wait for a already");
        lanes.execute("b", () -> {});

        assertThat(lanes.waiting("a")).isEqualTo(2);
        assertThat(lanes.refused()).isEqualTo(1);
    }

    @Test
    void aCapacityBelowOneIsRefused() {
        assertThatThrownBy(() -> new EventLanes(WorkerThreads.start("lanes"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At least 1 task waits in a lane, not 0");
    }

    @Test
    void anIdleLaneIsForgotten() {
        for (int i = 0; i < 1_000; i++) {
            lanes.execute(i, () -> {});
        }

        Threads.until(() -> lanes.active() == 0);
        assertThat(lanes.waiting(0)).isZero();
    }

    @Test
    void aTaskThatThrowsIsFollowedByTheNext() {
        CountDownLatch next = new CountDownLatch(1);
        occupy("a");

        lanes.execute("a", () -> {
            throw new IllegalStateException("from the test");
        });
        lanes.execute("a", next::countDown);
        gate.countDown();

        await(next);
    }

    @Test
    void anInterruptOfOneTaskDoesNotReachTheNext() {
        AtomicBoolean interrupted = new AtomicBoolean(true);
        CountDownLatch done = new CountDownLatch(1);
        occupy("a");

        lanes.execute("a", () -> Thread.currentThread().interrupt());
        lanes.execute("a", () -> {
            interrupted.set(Thread.currentThread().isInterrupted());
            done.countDown();
        });
        gate.countDown();

        await(done);
        assertThat(interrupted).isFalse();
    }

    @Test
    void closingWaitsForWhatIsThere() {
        AtomicInteger ran = new AtomicInteger();
        occupy("a");
        lanes.execute("a", ran::incrementAndGet);
        gate.countDown();

        assertThat(lanes.close(LONG)).isTrue();

        assertThat(ran).hasValue(1);
        assertThatThrownBy(() -> lanes.execute("a", () -> {}))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("The event lanes are closed");
        assertThat(lanes.close(LONG)).isTrue();
    }

    @Test
    void closingInterruptsWhatDoesNotEndInTime() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicBoolean ranLater = new AtomicBoolean();
        lanes.execute("a", () -> {
            entered.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        lanes.execute("a", () -> ranLater.set(true));
        await(entered);

        assertThat(lanes.close(Duration.ofMillis(5))).isFalse();

        await(interrupted);
        assertThat(lanes.close(LONG)).isTrue();
        assertThat(ranLater).isFalse();
        assertThat(lanes.active()).isZero();
    }

    @Test
    void aTaskMayCloseTheLanesWithoutWaitingForItself() {
        AtomicReference<Object> outcome = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        lanes.execute("a", () -> {
            outcome.set(lanes.close(LONG));
            done.countDown();
        });

        await(done);

        assertThat(outcome).hasValue(false);
        assertThat(lanes.close(LONG)).isTrue();
    }

    @Test
    void aLaneServesAListener() {
        EventRouter router = new EventRouter(Runnable::run, new RecordingErrorHandler());
        List<TestEvents.Dtmf> heard = Collections.synchronizedList(new ArrayList<>());
        router.subscribe(TestEvents.CHANNEL, TestEvents.Dtmf.class).listen(lanes.lane(TestEvents.CHANNEL), heard::add);

        TestEvents.dtmfs(1_000).forEach(router::publish);

        Threads.until(() -> heard.size() == 1_000);
        assertThat(heard).isEqualTo(TestEvents.dtmfs(1_000));
        assertThat(lanes.refused()).isZero();
    }

    @Test
    void orderAndExclusionHoldUnderLoad() throws InterruptedException {
        int keys = 20;
        int producers = 3;
        int tasks = 20_000;
        EventLanes busy = new EventLanes(WorkerThreads.start("busy", 8), producers * tasks);
        AtomicBoolean[] inside = new AtomicBoolean[keys];
        int[][] last = new int[keys][producers];
        AtomicInteger ran = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        for (int key = 0; key < keys; key++) {
            inside[key] = new AtomicBoolean();
        }
        List<Thread> threads = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            int producer = p;
            Random random = new Random(p);
            threads.add(new Thread(() -> {
                for (int i = 1; i <= tasks; i++) {
                    int number = i;
                    int key = random.nextInt(keys);
                    busy.execute(key, () -> {
                        boolean alone = inside[key].compareAndSet(false, true);
                        if (!alone || last[key][producer] >= number) {
                            wrong.incrementAndGet();
                        }
                        last[key][producer] = number;
                        inside[key].set(false);
                        ran.incrementAndGet();
                    });
                }
            }));
        }

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            Threads.join(thread);
        }

        assertThat(busy.close(LONG)).isTrue();
        assertThat(ran).hasValue(producers * tasks);
        assertThat(wrong).hasValue(0);
    }
}
