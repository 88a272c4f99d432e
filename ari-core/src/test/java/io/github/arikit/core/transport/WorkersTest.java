package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {

    @Test
    void poolRefusesWhatIsBeyondItsBound() throws InterruptedException {
        Workers workers = new Workers(4, null);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 260; i++) {
            workers.run(() -> await(end));
        }

        assertThatThrownBy(() -> workers.run(() -> await(end))).isInstanceOf(RejectedExecutionException.class);

        end.countDown();
        workers.close();
    }

    @Test
    void failuresAreDeliveredWhileAllWorkersBlock() throws Exception {
        Workers workers = new Workers(1, null);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 257; i++) {
            workers.run(() -> await(end));
        }
        CompletableFuture<String> delivered = new CompletableFuture<>();

        workers.deliver(() -> delivered.complete(Thread.currentThread().getName()));

        assertThat(delivered.get(10, TimeUnit.SECONDS)).startsWith("arikit-deliverer-");
        end.countDown();
        workers.close();
    }

    @Test
    void threadsAreNamedDaemons() throws Exception {
        Workers workers = new Workers(1);
        CompletableFuture<Thread> worker = new CompletableFuture<>();

        workers.run(() -> worker.complete(Thread.currentThread()));

        assertThat(worker.get(10, TimeUnit.SECONDS)).satisfies(thread -> {
            assertThat(thread.getName()).startsWith("arikit-worker-");
            assertThat(thread.isDaemon()).isTrue();
        });
        workers.close();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
