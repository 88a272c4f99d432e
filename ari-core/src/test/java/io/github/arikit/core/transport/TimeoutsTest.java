package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeoutsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final BlockingQueue<String> expired = new LinkedBlockingQueue<>();
    private final Timeouts<String> timeouts = new Timeouts<>(timer, expired::add);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private String next() throws InterruptedException {
        return expired.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void whoComesLaterMayBeDueSooner() throws Exception {
        timeouts.add("never", LONG);
        timeouts.add("soon", Duration.ofMillis(1));

        assertThat(next()).isEqualTo("soon");
        assertThat(expired).isEmpty();
    }

    @Test
    void whoIsDueNextIsToldOfAfterTheFirst() throws Exception {
        timeouts.add("first", Duration.ofMillis(1));
        timeouts.add("second", Duration.ofMillis(30));

        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void nobodyIsToldOfBeforeItsTime() throws Exception {
        long begin = System.nanoTime();

        timeouts.add("one", Duration.ofMillis(50));

        assertThat(next()).isEqualTo("one");
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(50_000_000);
    }

    @Test
    void whoIsRemovedInTimeIsNotToldOf() throws Exception {
        timeouts.add("done", Duration.ofSeconds(3));
        timeouts.add("late", Duration.ofMillis(3_001));

        timeouts.remove("done");

        assertThat(next()).isEqualTo("late");
        assertThat(expired).isEmpty();
    }

    @Test
    void whoWasToldOfIsThereUntilItIsRemoved() throws Exception {
        timeouts.add("one", Duration.ofMillis(1));
        next();

        assertThat(timeouts.all()).containsExactly("one");
        timeouts.remove("one");
        assertThat(timeouts.all()).isEmpty();
    }

    @Test
    void manyThatAreDoneInTimeWakeNobody() {
        timeouts.add("first", LONG);
        for (int i = 0; i < 10_000; i++) {
            timeouts.add("call " + i, LONG);
            timeouts.remove("call " + i);
        }

        assertThat(timer.getQueue()).hasSize(1);
    }

    @Test
    void noneIsForgottenHoweverManyThreadsAddThem() throws Exception {
        int threads = 8;
        int each = 500;
        CountDownLatch over = new CountDownLatch(threads);
        List<Thread> all = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int number = t;
            all.add(new Thread(() -> {
                for (int i = 0; i < each; i++) {
                    timeouts.add(number + "." + i, Duration.ofNanos((i * 7919L + number) % 20_000_000));
                }
                over.countDown();
            }));
        }
        all.forEach(Thread::start);
        over.await();

        for (int i = 0; i < threads * each; i++) {
            assertThat(next()).isNotNull();
        }
        assertThat(expired).isEmpty();
    }

    @Test
    void nothingIsAddedAfterTheEnd() {
        timer.shutdownNow();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> timeouts.add("one", LONG));
        assertThat(timeouts.all()).isEmpty();
    }
}
