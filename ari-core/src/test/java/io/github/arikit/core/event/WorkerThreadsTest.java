package io.github.arikit.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerThreadsTest {
    private static final long SECONDS = 20;

    @Test
    void threadsAreNamedAndKeepNoJvmAlive() throws Exception {
        ExecutorService workers = WorkerThreads.start("calls");
        try {
            Thread thread = workers.submit(Thread::currentThread).get(SECONDS, TimeUnit.SECONDS);

            assertThat(thread.getName()).isEqualTo("calls-1");
            assertThat(thread.isDaemon()).isTrue();
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void threadsAreVirtualWhereTheJdkHasThem() throws Exception {
        ExecutorService workers = WorkerThreads.start("calls");
        try {
            Thread thread = workers.submit(Thread::currentThread).get(SECONDS, TimeUnit.SECONDS);

            boolean isPlatform = thread.getClass() == Thread.class;
            assertThat(isPlatform).isEqualTo(Runtime.version().feature() < 21);
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void platformThreadsStartUpToTheBoundAndTheRestWaits() throws Exception {
        ThreadPoolExecutor workers = (ThreadPoolExecutor) WorkerThreads.startPlatform("calls", 3);
        CountDownLatch gate = new CountDownLatch(1);
        try {
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                tasks.add(workers.submit(() -> gate.await(SECONDS, TimeUnit.SECONDS)));
            }
            Threads.until(() -> workers.getActiveCount() == 3);
            assertThat(workers.getQueue()).hasSize(7);

            gate.countDown();
            for (Future<?> task : tasks) {
                assertThat(task.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(true);
            }
            assertThat(workers.getLargestPoolSize()).isEqualTo(3);
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void aFreePlatformThreadIsUsedAgain() throws Exception {
        ThreadPoolExecutor workers = (ThreadPoolExecutor) WorkerThreads.startPlatform("calls", 10);
        try {
            for (int i = 0; i < 50; i++) {
                workers.submit(() -> {}).get(SECONDS, TimeUnit.SECONDS);
                Threads.until(() -> workers.getActiveCount() == 0);
            }

            assertThat(workers.getLargestPoolSize()).isLessThan(10);
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void aPoolThatIsShutDownFinishesWhatWaitsAndRefusesMore() throws Exception {
        ThreadPoolExecutor workers = (ThreadPoolExecutor) WorkerThreads.startPlatform("calls", 1);
        CountDownLatch gate = new CountDownLatch(1);
        Future<Boolean> running = workers.submit(() -> gate.await(SECONDS, TimeUnit.SECONDS));
        Future<Integer> waiting = workers.submit(() -> 42);

        workers.shutdown();
        assertThatThrownBy(() -> workers.execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("The worker threads are shut down");
        gate.countDown();

        assertThat(running.get(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(waiting.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(42);
        assertThat(workers.awaitTermination(SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
