package io.github.arikit.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SerialTaskTest {

    @Test
    void aWakeUpDuringTheLastStepIsNotLost() {
        QueuedExecutor executor = new QueuedExecutor();
        AtomicInteger steps = new AtomicInteger();
        AtomicReference<SerialTask> self = new AtomicReference<>();
        SerialTask task = new SerialTask(
                executor,
                () -> {
                    if (steps.incrementAndGet() == 1) {
                        self.get().wakeUp();
                    }
                    return false;
                },
                "test");
        self.set(task);

        task.wakeUp();
        executor.runAll();

        assertThat(steps).hasValue(2);
    }

    @Test
    void anExecutorThatFailsIsAskedAgainAtTheNextWakeUp() {
        QueuedExecutor executor = new QueuedExecutor();
        AtomicInteger steps = new AtomicInteger();
        SerialTask task = new SerialTask(
                command -> {
                    if (steps.get() == 0) {
                        steps.set(1);
                        throw new OutOfMemoryError("unable to create native thread, says the test");
                    }
                    executor.execute(command);
                },
                () -> {
                    steps.incrementAndGet();
                    return false;
                },
                "test");

        task.wakeUp();
        task.wakeUp();
        executor.runAll();

        assertThat(steps).hasValue(2);
    }

    @Test
    void everyUnitIsSeenHoweverWakeUpsFall() throws InterruptedException {
        int producers = 3;
        int unitsOfEach = 50_000;
        ExecutorService pool = Executors.newFixedThreadPool(2);
        AtomicInteger units = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        try {
            SerialTask task = new SerialTask(
                    pool,
                    () -> {
                        if (seen.get() == units.get()) {
                            return false;
                        }
                        seen.incrementAndGet();
                        return true;
                    },
                    "test");
            Thread[] threads = new Thread[producers];
            for (int i = 0; i < producers; i++) {
                threads[i] = new Thread(() -> {
                    for (int unit = 0; unit < unitsOfEach; unit++) {
                        units.incrementAndGet();
                        task.wakeUp();
                    }
                });
                threads[i].start();
            }
            for (Thread thread : threads) {
                Threads.join(thread);
            }

            Threads.until(() -> seen.get() == producers * unitsOfEach);
        } finally {
            pool.shutdownNow();
        }
    }
}
